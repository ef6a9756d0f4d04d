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

/// Makes `count` results on `jobs` threads and gives them to `take` one by one, in order, on the calling
/// thread. At most a window of results is ever held, however slow one of them is. A thread makes several before
/// it hands them over, because waking another one for each took 4 % of all CPU. What `make` or `take` throws ends
/// the work and is thrown here.
template <typename Result, typename Make, typename Take>
class InOrder {
  public:
    InOrder(std::size_t count, std::size_t jobs, Make& make, Take& take)
        : count_(count), jobs_(jobs), run_(std::clamp<std::size_t>(count / (jobs * runs_per_job), 1, longest_run)),
          make_(make), take_(take), slots_(jobs * results_per_job) {}

    void run() {
        std::vector<std::thread> threads;
        try {
            for (std::size_t i = 0; i < jobs_; ++i)
                threads.emplace_back([this] { work(); });
            for (std::size_t i = 0; i < count_; ++i)
                if (std::optional<Result> result = next(i))
                    take_(std::move(*result));
                else
                    break;
        } catch (...) {
            fail(std::current_exception());
        }
        stop();
        for (std::thread& thread : threads)
            thread.join();
        if (error_)
            std::rethrow_exception(error_);
    }

  private:
    static constexpr std::size_t results_per_job = 16;
    static constexpr std::size_t longest_run = 8;   ///< of results that one thread makes
    static constexpr std::size_t runs_per_job = 16; ///< at least, so that all threads end at about the same time

    void work() {
        try {
            std::vector<Result> made;
            while (const std::optional<std::size_t> first = claim()) {
                for (std::size_t i = *first; i < std::min(*first + run_, count_); ++i)
                    made.push_back(make_(i));
                const std::lock_guard lock(mutex_);
                for (std::size_t i = 0; i < made.size(); ++i)
                    slots_[(*first + i) % slots_.size()] = std::move(made[i]);
                made.clear();
                if (*first == taken_)
                    ready_.notify_one();
            }
        } catch (...) {
            fail(std::current_exception());
        }
    }

    /// The first of a run that is now the caller's to make.
    std::optional<std::size_t> claim() {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] {
            return stopped_ || claimed_ >= count_ || claimed_ + run_ <= taken_ + slots_.size();
        });
        if (stopped_ || claimed_ >= count_)
            return std::nullopt;
        return std::exchange(claimed_, claimed_ + run_);
    }

    /// Waits for the result of `index`; nothing if the work has ended.
    std::optional<Result> next(std::size_t index) {
        std::unique_lock lock(mutex_);
        std::optional<Result>& slot = slots_[index % slots_.size()];
        ready_.wait(lock, [&] { return stopped_ || slot.has_value(); });
        if (stopped_)
            return std::nullopt;
        std::optional<Result> result = std::exchange(slot, std::nullopt);
        taken_ = index + 1;
        room_.notify_one();
        return result;
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        room_.notify_all();
        ready_.notify_all();
    }

    void fail(std::exception_ptr error) {
        {
            const std::lock_guard lock(mutex_);
            if (!error_)
                error_ = std::move(error);
        }
        stop();
    }

    const std::size_t count_;
    const std::size_t jobs_;
    const std::size_t run_;
    Make& make_;
    Take& take_;
    std::mutex mutex_;
    std::condition_variable ready_, room_;
    std::vector<std::optional<Result>> slots_; ///< by index modulo their number
    std::size_t claimed_ = 0;
    std::size_t taken_ = 0;
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
