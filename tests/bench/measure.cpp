// SPDX-License-Identifier: Apache-2.0
// Runs commands in turn (A B C, A B C, ...) after a warm-up and takes each child's own accounting from the
// kernel, because neighbours on the machine disturb a whole round alike. Prints a line of JSON for each
// command: cpu (user and system) and wall milliseconds of every round, and the peak of resident memory.
// usage: measure WARM-UP ROUNDS NAME EXIT-CODE COMMAND... [-- NAME EXIT-CODE COMMAND...]...
// A command that ends with another exit code than the one that is named ends the run: its time means nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

extern char** environ;

namespace {

struct Subject {
    std::string name;
    int exit_code = 0;
    std::vector<char*> command{};
    std::vector<double> cpu_ms{};
    std::vector<double> wall_ms{};
    long peak_kib = 0;
};

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

void run(Subject& subject, bool counts) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawn(&child, subject.command[0], &actions, nullptr, subject.command.data(), environ) != 0) {
        std::fprintf(stderr, "%s: cannot be started\n", subject.command[0]);
        std::exit(2);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
    posix_spawn_file_actions_destroy(&actions);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != subject.exit_code) {
        std::fprintf(stderr, "%s: ended with status %#x instead of exit code %d, so its time means nothing\n",
                     subject.name.c_str(), static_cast<unsigned>(status), subject.exit_code);
        std::exit(1);
    }
    if (!counts)
        return;
    subject.cpu_ms.push_back(milliseconds(used.ru_utime) + milliseconds(used.ru_stime));
    subject.wall_ms.push_back(wall.count());
    subject.peak_kib = std::max(subject.peak_kib, used.ru_maxrss);
}

std::vector<Subject> parse(int argc, char** argv) {
    std::vector<Subject> subjects;
    for (int i = 3; i + 2 < argc; ++i) {
        Subject subject{argv[i], std::atoi(argv[i + 1])};
        for (i += 2; i < argc && std::string(argv[i]) != "--"; ++i)
            subject.command.push_back(argv[i]);
        if (subject.command.empty())
            return {};
        subject.command.push_back(nullptr);
        subjects.push_back(std::move(subject));
    }
    return subjects;
}

void print(const char* key, const std::vector<double>& values) {
    std::printf(", \"%s\": [", key);
    for (std::size_t i = 0; i < values.size(); ++i)
        std::printf("%s%.3f", i ? ", " : "", values[i]);
    std::printf("]");
}

} // namespace

int main(int argc, char** argv) {
    const int warm_up = argc > 1 ? std::atoi(argv[1]) : 0;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 0;
    std::vector<Subject> subjects = parse(argc, argv);
    if (rounds < 1 || subjects.empty()) {
        std::fprintf(stderr, "usage: measure WARM-UP ROUNDS NAME EXIT-CODE COMMAND... [-- ...]...\n");
        return 2;
    }
    for (int round = -warm_up; round < rounds; ++round) {
        for (Subject& subject : subjects)
            run(subject, round >= 0);
    }
    for (const Subject& subject : subjects) {
        std::printf("{\"name\": \"%s\"", subject.name.c_str());
        print("cpu_ms", subject.cpu_ms);
        print("wall_ms", subject.wall_ms);
        std::printf(", \"peak_kib\": %ld}\n", subject.peak_kib);
    }
    return 0;
}
