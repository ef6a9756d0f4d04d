// SPDX-License-Identifier: Apache-2.0
// Runs one command without its output and prints what the kernel counted: exit code, signal, milliseconds of
// processor time, KiB at the peak. A program of its own because a child inherits the peak of the process that
// starts it, and this one is small. usage: one_run COMMAND...
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2)
        return 2;
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        if (dup2(nowhere, 1) >= 0 && dup2(nowhere, 2) >= 0)
            execv(argv[1], argv + 1);
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 2;
    std::printf("%d %d %.1f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                WIFSIGNALED(status) ? WTERMSIG(status) : 0,
                milliseconds(used.ru_utime) + milliseconds(used.ru_stime), used.ru_maxrss);
    return 0;
}
