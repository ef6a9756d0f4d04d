// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/web.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const TypeInfo& type_of<Runtime>() {
    static constexpr FieldInfo fields[] = {
        field<&Runtime::python_version>("python_version",
                                        {.doc = "Deployed minor version of Python",
                                         .example = R"("3.12")",
                                         .minimum = true,
                                         .scan = Scan::detect,
                                         .scan_how = "requires-python, .python-version, Dockerfile"}),
        field<&Runtime::free_threaded>("free_threaded",
                                       {.doc = "It runs the build without the global interpreter lock",
                                        .example = "false",
                                        .scan = Scan::detect,
                                        .scan_how = "image tag with t suffix"}),
    };
    static constexpr TypeInfo info = record<Runtime>("runtime", "The Python it runs on", fields);
    return info;
}

template <>
const EnumInfo& enum_of<WebFramework>() {
    static constexpr EnumValue values[] = {
        {"django", "Django, with or without REST framework"},
        {"fastapi", "FastAPI"},
        {"flask", "Flask"},
        {"litestar", "Litestar"},
        {"starlette", "Starlette without FastAPI"},
        {"aiohttp", "aiohttp server"},
        {"other", "Another framework"},
    };
    static constexpr EnumInfo info = enumeration<WebFramework>("web_framework", values);
    return info;
}

template <>
const EnumInfo& enum_of<ServerInterface>() {
    static constexpr EnumValue values[] = {
        {"wsgi", "Synchronous: one request holds one worker thread"},
        {"asgi", "Asynchronous: waiting requests share an event loop"},
    };
    static constexpr EnumInfo info = enumeration<ServerInterface>("server_interface", values);
    return info;
}

template <>
const EnumInfo& enum_of<WebServer>() {
    static constexpr EnumValue values[] = {
        {"uvicorn", "Uvicorn"},
        {"gunicorn", "Gunicorn, whatever its worker class"},
        {"hypercorn", "Hypercorn"},
        {"granian", "Granian"},
        {"daphne", "Daphne"},
        {"uwsgi", "uWSGI"},
        {"dev_server", "The framework's development server"},
        {"other", "Another server"},
    };
    static constexpr EnumInfo info = enumeration<WebServer>("web_server", values);
    return info;
}

template <>
const EnumInfo& enum_of<Workload>() {
    static constexpr EnumValue values[] = {
        {"io_bound_api", "Waits for other services most of the time"},
        {"crud_web", "Reads and writes rows for pages and forms"},
        {"ai_serving", "Waits for or runs model inference"},
        {"cpu_bound", "Computes most of the time"},
        {"mixed", "No kind dominates"},
    };
    static constexpr EnumInfo info = enumeration<Workload>("workload", values);
    return info;
}

template <>
const TypeInfo& type_of<Web>() {
    static constexpr FieldInfo fields[] = {
        field<&Web::framework>("framework", {.doc = "Main web framework",
                                             .example = "django",
                                             .minimum = true,
                                             .scan = Scan::detect,
                                             .scan_how = "dependencies"}),
        field<&Web::framework_version>("framework_version", {.doc = "Version of the web framework",
                                                             .example = R"("5.2")",
                                                             .scan = Scan::detect,
                                                             .scan_how = "lock file"}),
        field<&Web::interface>("interface", {.doc = "Server interface in production",
                                             .example = "asgi",
                                             .scan = Scan::detect,
                                             .scan_how = "server command, asgi.py"}),
        field<&Web::server>("server", {.doc = "Production server",
                                       .example = "gunicorn",
                                       .scan = Scan::detect,
                                       .scan_how = "Procfile, Dockerfile, Helm"}),
        field<&Web::workload>("workload", {.doc = "Dominant kind of load",
                                           .example = "mixed",
                                           .scan = Scan::hint,
                                           .scan_how = "dependencies"}),
        field<&Web::workers_total>("workers_total", {.doc = "Worker processes in all replicas together",
                                                     .unit = "workers",
                                                     .example = "4",
                                                     .range = at_least(1),
                                                     .scan = Scan::hint,
                                                     .scan_how = "Helm, gunicorn config"}),
        field<&Web::measured_rps_per_worker>(
            "measured_rps_per_worker",
            {.doc = "Request rate of one worker, measured with the real database and payloads",
             .unit = "requests/s",
             .example = "18",
             .range = above(0)}),
        field<&Web::blocking_calls_in_async>(
            "blocking_calls_in_async", {.doc = "Blocking calls on the event loop",
                                        .unit = "calls",
                                        .example = "0",
                                        .range = at_least(0),
                                        .scan = Scan::detect,
                                        .scan_how = "AST: requests, time.sleep, sync ORM in async def"}),
        field<&Web::stateless>("stateless", {.doc = "Any replica can serve any request",
                                             .example = "true",
                                             .scan = Scan::hint,
                                             .scan_how = "session backend, local file writes"}),
    };
    static constexpr TypeInfo info = record<Web>("web", "The web framework and server", fields);
    return info;
}

} // namespace readiness::schema
