// SPDX-License-Identifier: Apache-2.0
#pragma once
// The Python runtime and the web tier.
#include "readiness/model/fact.hpp"

namespace readiness::model {

struct Runtime {
    Fact<Version> python_version;
    Fact<bool> free_threaded;

    bool operator==(const Runtime&) const = default;
};

enum class WebFramework : std::uint8_t { django, fastapi, flask, litestar, starlette, aiohttp, other };
enum class ServerInterface : std::uint8_t { wsgi, asgi };
enum class WebServer : std::uint8_t {
    uvicorn,
    gunicorn,
    hypercorn,
    granian,
    daphne,
    uwsgi,
    dev_server,
    other
};
enum class Workload : std::uint8_t { io_bound_api, crud_web, ai_serving, cpu_bound, mixed };

struct Web {
    Fact<WebFramework> framework;
    Fact<Version> framework_version;
    Fact<ServerInterface> interface;
    Fact<WebServer> server;
    Fact<Workload> workload;
    Fact<std::int64_t> workers_total;
    Fact<double> measured_rps_per_worker;
    Fact<std::int64_t> blocking_calls_in_async;
    Fact<bool> stateless;

    bool operator==(const Web&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const TypeInfo& type_of<model::Runtime>();
template <>
const EnumInfo& enum_of<model::WebFramework>();
template <>
const EnumInfo& enum_of<model::ServerInterface>();
template <>
const EnumInfo& enum_of<model::WebServer>();
template <>
const EnumInfo& enum_of<model::Workload>();
template <>
const TypeInfo& type_of<model::Web>();
} // namespace readiness::schema
