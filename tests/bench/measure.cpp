// SPDX-License-Identifier: Apache-2.0
// Runs commands in turn (A B C, A B C, ...) after a warm-up and takes each child's own accounting from the
// kernel. usage: measure ROUNDS NAME INSTRUCTIONS COMMAND... [-- NAME INSTRUCTIONS COMMAND...]...
// INSTRUCTIONS is a count found elsewhere, or `-`. Prints a Markdown table; ratios are medians of per-round
// ratios against the first and the second command, because neighbours on the machine disturb a whole round
// alike.
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
    double instructions = 0; ///< 0: not counted
    std::vector<char*> command;
    std::vector<double> cpu_ms{};
    std::vector<double> wall_ms{};
    long peak_kib = 0;
};

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
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
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "%s: failed, so its time means nothing\n", subject.name.c_str());
        std::exit(1);
    }
    if (!counts)
        return;
    subject.cpu_ms.push_back(milliseconds(used.ru_utime) + milliseconds(used.ru_stime));
    subject.wall_ms.push_back(wall.count());
    subject.peak_kib = std::max(subject.peak_kib, used.ru_maxrss);
}

std::string cpu_ratio(const Subject& subject, const Subject& against) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < subject.cpu_ms.size(); ++i)
        ratios.push_back(subject.cpu_ms[i] / std::max(against.cpu_ms[i], 1e-3));
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", median(ratios));
    return text;
}

std::string instruction_ratio(const Subject& subject, const Subject& against) {
    if (subject.instructions <= 0 || against.instructions <= 0)
        return "-";
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", subject.instructions / against.instructions);
    return text;
}

std::vector<Subject> parse(int argc, char** argv) {
    std::vector<Subject> subjects;
    for (int i = 2; i + 2 < argc;) {
        Subject subject{argv[i], std::strtod(argv[i + 1], nullptr), {}};
        for (i += 2; i < argc && std::string(argv[i]) != "--"; ++i)
            subject.command.push_back(argv[i]);
        ++i;
        subject.command.push_back(nullptr);
        subjects.push_back(std::move(subject));
    }
    return subjects;
}

} // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 0;
    std::vector<Subject> subjects = parse(argc, argv);
    if (rounds < 1 || subjects.size() < 2) {
        std::fprintf(stderr,
                     "usage: measure ROUNDS NAME INSTRUCTIONS COMMAND... -- NAME INSTRUCTIONS COMMAND...\n");
        return 2;
    }
    constexpr int warm_up = 3;
    for (int round = -warm_up; round < rounds; ++round) {
        for (Subject& subject : subjects)
            run(subject, round >= 0);
    }
    const std::string first = subjects[0].name;
    const std::string second = subjects[1].name;
    std::printf("| program | cpu ms | wall ms | peak MB | M instructions | cpu / %s | cpu / %s | "
                "instructions / %s |\n",
                first.c_str(), second.c_str(), second.c_str());
    std::printf("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (const Subject& subject : subjects) {
        std::string instructions = "-";
        if (subject.instructions > 0) {
            char text[32];
            std::snprintf(text, sizeof text, "%.2f", subject.instructions / 1e6);
            instructions = text;
        }
        std::printf("| %s | %.2f | %.2f | %.1f | %s | %s | %s | %s |\n", subject.name.c_str(),
                    median(subject.cpu_ms), median(subject.wall_ms),
                    static_cast<double>(subject.peak_kib) / 1024, instructions.c_str(),
                    cpu_ratio(subject, subjects[0]).c_str(), cpu_ratio(subject, subjects[1]).c_str(),
                    instruction_ratio(subject, subjects[1]).c_str());
    }
    return 0;
}
