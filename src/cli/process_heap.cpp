// SPDX-License-Identifier: Apache-2.0
#include "process_heap.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace readiness::cli {

#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)

namespace {

/// What `assess` of a short descriptor takes. Page by page, the kernel is entered more than a hundred times
/// for that, which costs a start 5 % of its time (docs/adr/0022).
constexpr std::size_t usual_bytes = 512 * 1024;
/// Below this the library would give the memory back.
constexpr int kept_bytes = 2 * 1024 * 1024;
/// Larger blocks come from the kernel one by one, and go back to it: in the heap they would leave holes.
constexpr int block_bytes = 256 * 1024;

} // namespace

void prepare_heap() {
    mallopt(M_TRIM_THRESHOLD, kept_bytes);
    mallopt(M_MMAP_THRESHOLD, 2 * static_cast<int>(usual_bytes));
    void* const block = std::malloc(usual_bytes);
    if (block == nullptr)
        return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(block) + usual_bytes) / page * page;
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_POPULATE_WRITE); // older kernels refuse
    std::free(block);
    mallopt(M_MMAP_THRESHOLD, block_bytes);
}

#else

void prepare_heap() {}

#endif

} // namespace readiness::cli
