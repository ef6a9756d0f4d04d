// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <streambuf>
#include <system_error>
#include <thread>
#include <vector>

#include <sys/ioctl.h>
#include <unistd.h>

namespace readiness::cli {

namespace {

/// Writes to a file descriptor and remembers the first error, which std::cout would forget.
class DescriptorBuffer final : public std::streambuf {
  public:
    explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
        setp(buffer_.data(), buffer_.data() + buffer_.size());
    }
    ~DescriptorBuffer() override { drain(); }
    DescriptorBuffer(const DescriptorBuffer&) = delete;
    DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;
    int error() const { return error_; }

  protected:
    int_type overflow(int_type character) override {
        if (!drain())
            return traits_type::eof();
        if (!traits_type::eq_int_type(character, traits_type::eof())) {
            *pptr() = traits_type::to_char_type(character);
            pbump(1);
        }
        return traits_type::not_eof(character);
    }
    int sync() override { return drain() ? 0 : -1; }

  private:
    bool drain() {
        const std::string_view pending(pbase(), static_cast<std::size_t>(pptr() - pbase()));
        setp(buffer_.data(), buffer_.data() + buffer_.size());
        if (error_ == 0 && !write_all(descriptor_, pending))
            error_ = errno;
        return error_ == 0;
    }

    int descriptor_;
    int error_ = 0;
    std::array<char, 16384> buffer_; // not set: a start would pay for pages that it never writes
};

Terminal terminal(int descriptor) {
    Terminal result{.is_terminal = ::isatty(descriptor) == 1};
    winsize size{};
    if (result.is_terminal && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0)
        result.columns = size.ws_col;
    return result;
}

class ProcessIo final : public Io {
  public:
    /// A reader that went away and a limit on the size of files are errors of a write, not the end.
    ProcessIo() {
        std::signal(SIGPIPE, SIG_IGN);
        std::signal(SIGXFSZ, SIG_IGN);
    }

    std::istream& in() override { return std::cin; }
    std::ostream& out() override { return out_; }
    std::ostream& err() override { return err_; }
    Files& files() override { return disk_; }
    schema::Date today() override {
        return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    }
    std::chrono::nanoseconds clock() override { return std::chrono::steady_clock::now().time_since_epoch(); }
    std::optional<std::string> env(const std::string& name) override {
        const char* value = std::getenv(name.c_str());
        return value ? std::optional<std::string>(value) : std::nullopt;
    }
    std::size_t processors() override { return std::max(1U, std::thread::hardware_concurrency()); }
    bool in_is_terminal() override { return ::isatty(STDIN_FILENO) == 1; }
    Terminal out_terminal() override { return terminal(STDOUT_FILENO); }
    Terminal err_terminal() override { return terminal(STDERR_FILENO); }
    /// Pointed to from here until the end, so that nothing is lost, only never taken apart.
    void leave(std::shared_ptr<const void> things) override {
        static auto& left = *new std::vector<std::shared_ptr<const void>>;
        left.push_back(std::move(things));
    }
    std::optional<std::string> finish_out() override {
        out_.flush();
        const int error = out_buffer_.error();
        if (error == 0 || error == EPIPE)
            return std::nullopt;
        return std::generic_category().message(error);
    }

  private:
    DescriptorBuffer out_buffer_{STDOUT_FILENO};
    DescriptorBuffer err_buffer_{STDERR_FILENO};
    std::ostream out_{&out_buffer_};
    std::ostream err_{&err_buffer_};
    Disk disk_;
};

} // namespace

Io& process_io() {
    static ProcessIo io;
    return io;
}

} // namespace readiness::cli
