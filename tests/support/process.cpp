// SPDX-License-Identifier: Apache-2.0
#include "support/process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define READINESS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define READINESS_SANITIZED 1
#endif
#endif
#ifndef READINESS_SANITIZED
#define READINESS_SANITIZED 0
#endif

namespace readiness::test {

namespace {

constexpr rlim_t address_space = 200UL * 1024 * 1024;
constexpr uid_t nobody = 65534;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

File scratch_file() {
    File file(std::tmpfile());
    if (!file)
        throw std::runtime_error("cannot make a scratch file");
    return file;
}

File file_with(const std::string& text) {
    File file = scratch_file();
    std::fwrite(text.data(), 1, text.size(), file.get());
    std::rewind(file.get());
    return file;
}

std::string content_of(const File& file) {
    std::string text;
    std::array<char, 16384> buffer{};
    std::rewind(file.get());
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get()))
        text.append(buffer.data(), count);
    return text;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    for (std::string& word : words)
        result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

/// Opens what standard output shall be; -1 for a closed one. `reader` is set where there is to be one.
int open_out(OutTo where, const File& caught, int& reader) {
    if (where == OutTo::caught)
        return ::fileno(caught.get());
    if (where == OutTo::full_device)
        return ::open("/dev/full", O_WRONLY);
    if (where == OutTo::nowhere)
        return -1;
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        throw std::runtime_error("cannot make a pipe");
    if (where == OutTo::soon_closed_pipe)
        reader = ends[0];
    else
        ::close(ends[0]);
    return ends[1];
}

/// Between fork and exec: system calls only.
[[noreturn]] void become(const Launch& what, int in, int out, int err, char* const* args,
                         char* const* variables) {
    const rlimit memory{address_space, address_space};
    const rlimit time{what.processor_seconds, what.processor_seconds};
    const rlimit size{what.largest_file.value_or(RLIM_INFINITY), what.largest_file.value_or(RLIM_INFINITY)};
    const bool ready = ::dup2(in, STDIN_FILENO) >= 0 && ::dup2(err, STDERR_FILENO) >= 0 &&
                       (out < 0 ? ::close(STDOUT_FILENO) == 0 : ::dup2(out, STDOUT_FILENO) >= 0) &&
                       (what.folder.empty() || ::chdir(what.folder.c_str()) == 0) &&
                       (!what.as_nobody || ::geteuid() != 0 || ::setuid(nobody) == 0) &&
                       (READINESS_SANITIZED || ::setrlimit(RLIMIT_AS, &memory) == 0) &&
                       ::setrlimit(RLIMIT_CPU, &time) == 0 &&
                       (!what.largest_file || ::setrlimit(RLIMIT_FSIZE, &size) == 0);
    if (ready)
        ::execve(args[0], args, variables);
    ::_exit(127);
}

} // namespace

Finished launch(const Launch& what) {
    std::vector<std::string> words{READINESS_PROGRAM};
    words.insert(words.end(), what.args.begin(), what.args.end());
    std::vector<std::string> settings{"LC_ALL=C.UTF-8"};
    for (const auto& [name, value] : what.variables)
        settings.push_back(name + "=" + value);
    const std::vector<char*> args = pointers(words);
    const std::vector<char*> variables = pointers(settings);

    const File in = file_with(what.input);
    const File caught = scratch_file();
    const File err = scratch_file();
    int reader = -1;
    const int out = open_out(what.out, caught, reader);
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("cannot start a process");
    if (child == 0 && reader >= 0)
        ::close(reader);
    if (child == 0)
        become(what, ::fileno(in.get()), out, ::fileno(err.get()), args.data(), variables.data());
    if (what.out != OutTo::caught && out >= 0)
        ::close(out);
    if (char byte = 0; reader >= 0) {
        const bool came = ::read(reader, &byte, 1) == 1;
        ::close(reader);
        if (!came)
            throw std::runtime_error("nothing was written");
    }
    if (what.killed_after) {
        std::this_thread::sleep_for(*what.killed_after);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
            .out = content_of(caught),
            .err = content_of(err)};
}

} // namespace readiness::test
