// SPDX-License-Identifier: Apache-2.0
// Writes random descriptors, some of them with little in them: random_projects FOLDER COUNT
#include "readiness/load/loader.hpp"
#include "readiness/model/project.hpp"
#include "support/random_record.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>

using namespace readiness;

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: random_projects FOLDER COUNT\n";
        return 2;
    }
    const int wanted = std::atoi(words[2]);
    for (int seed = 0; seed < wanted; ++seed) {
        std::mt19937_64 random(static_cast<std::uint64_t>(seed));
        model::Project project;
        test::fill_randomly(schema::ref_mut(project), random,
                            {.stated = 0.1 + 0.9 * static_cast<double>(seed) / static_cast<double>(wanted)});
        project.schema_version = {schema::State::stated, 1};
        // These must fit together, which random ones do not.
        project.waivers = {};
        project.not_applicable = {};
        std::ofstream file(std::string(words[1]) + "/" + std::to_string(seed) + ".yaml");
        file << load::dump(schema::ref(project));
        if (!file)
            return 1;
    }
}
