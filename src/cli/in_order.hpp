// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace readiness::cli {

/// Makes `count` results on `jobs` threads, the calling one among them, and gives them to `take` one by one
/// and in order. Whoever finds the next result made takes it, so `take` is called on any thread, but never by
/// two at once; a thread that only took would be woken for each run of results. At most a window of results
/// is ever held, however slow one of them is. What `make` or `take` throws ends the work and is thrown here.
template <typename Result, typename Make, typename Take>
class InOrder {
  public:
    InOrder(std::size_t count, std::size_t jobs, Make& make, Take& take)
        : count_(count), jobs_(jobs),
          run_(std::clamp<std::size_t>(count / (jobs * runs_per_job), 1, longest_run)), make_(make),
          take_(take), slots_(jobs * results_per_job) {}

    void run() {
        std::vector<std::thread> threads;
        try {
            for (std::size_t i = 1; i < jobs_; ++i)
                threads.emplace_back([this] { work(); });
        } catch (...) {
            fail(std::current_exception());
        }
        work();
        for (std::thread& thread : threads)
            thread.join();
        if (error_)
            std::rethrow_exception(error_);
    }

  private:
    static constexpr std::size_t results_per_job = 16;
    static constexpr std::size_t longest_run =
        8; ///< of results that one thread makes before it hands them over
    static constexpr std::size_t runs_per_job =
        16; ///< at least, so that all threads end at about the same time

    void work() {
        try {
            std::vector<Result> made;
            while (const std::optional<std::size_t> first = claim()) {
                for (std::size_t i = *first; i < std::min(*first + run_, count_); ++i)
                    made.push_back(make_(i));
                hand_over(*first, made);
                made.clear();
            }
        } catch (...) {
            fail(std::current_exception());
        }
    }

    /// The first of a run that is now the caller's to make.
    std::optional<std::size_t> claim() {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return stopped_ || claimed_ >= count_ || has_room(); });
        if (stopped_ || claimed_ >= count_)
            return std::nullopt;
        const std::size_t first = std::exchange(claimed_, claimed_ + run_);
        if (claimed_ >= count_)
            room_.notify_all(); // who waits has nothing more to make
        return first;
    }

    bool has_room() const { return claimed_ + run_ <= taken_ + slots_.size(); }

    /// Takes all that is next by now, unless another thread is at it: that one will find these, too.
    void hand_over(std::size_t first, std::vector<Result>& made) {
        std::unique_lock lock(mutex_);
        for (std::size_t i = 0; i < made.size(); ++i)
            slots_[(first + i) % slots_.size()] = std::move(made[i]);
        if (taking_)
            return;
        taking_ = true;
        while (!stopped_ && slots_[taken_ % slots_.size()]) {
            std::optional<Result> result = std::exchange(slots_[taken_ % slots_.size()], std::nullopt);
            ++taken_;
            if (has_room())
                room_.notify_one();
            lock.unlock();
            take_(std::move(*result));
            lock.lock();
        }
        taking_ = false;
    }

    void fail(std::exception_ptr error) {
        const std::lock_guard lock(mutex_);
        if (!error_)
            error_ = std::move(error);
        stopped_ = true;
        room_.notify_all();
    }

    const std::size_t count_;
    const std::size_t jobs_;
    const std::size_t run_;
    Make& make_;
    Take& take_;
    std::mutex mutex_;
    std::condition_variable room_;
    std::vector<std::optional<Result>> slots_; ///< by index modulo their number
    std::size_t claimed_ = 0;
    std::size_t taken_ = 0;
    bool taking_ = false; ///< a thread gives results to `take`
    bool stopped_ = false;
    std::exception_ptr error_;
};

/// One job needs no thread.
template <typename Result, typename Make, typename Take>
void make_in_order(std::size_t count, std::size_t jobs, Make make, Take take) {
    if (jobs > 1 && count > 1) {
        InOrder<Result, Make, Take>(count, std::min(jobs, count), make, take).run();
        return;
    }
    for (std::size_t i = 0; i < count; ++i)
        take(make(i));
}

} // namespace readiness::cli
