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

/// What `assess` of a short descriptor takes. Page by page, the kernel is entered more than a hundred times for
/// that, which costs a start 5 % of its time (docs/adr/0022).
constexpr std::size_t usual_bytes = 512 * 1024;
/// Below these the library would give the memory back and take small lists from the kernel, one by one.
constexpr int kept_bytes = 8 * 1024 * 1024, heap_bytes = 4 * 1024 * 1024;

} // namespace

void prepare_heap() {
    mallopt(M_TRIM_THRESHOLD, kept_bytes);
    mallopt(M_MMAP_THRESHOLD, heap_bytes);
    void* const block = std::malloc(usual_bytes);
    if (block == nullptr)
        return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(block) + usual_bytes) / page * page;
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_POPULATE_WRITE); // older kernels refuse
    std::free(block);
}

#else

void prepare_heap() {}

#endif

} // namespace readiness::cli
