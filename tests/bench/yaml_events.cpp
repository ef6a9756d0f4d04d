// SPDX-License-Identifier: Apache-2.0
// The parse floor: read a file with yaml-cpp's event interface and drop the events.
#include <cstdio>
#include <fstream>
#include <string>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace {

class Dropped : public YAML::EventHandler {
  public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {
        ++scalars;
    }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

    std::size_t scalars = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    std::ifstream in(argv[1], std::ios::binary);
    YAML::Parser parser(in);
    Dropped events;
    while (parser.HandleNextDocument(events)) {
    }
    // Printed, so that nobody measures a file that was not found.
    std::printf("%zu\n", events.scalars);
    return events.scalars ? 0 : 1;
}
