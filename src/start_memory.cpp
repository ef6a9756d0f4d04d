// SPDX-License-Identifier: Apache-2.0
// Asks the kernel at once for what a usual run takes: pages of the program file, of the stack and of the heap
// (docs/adr/0022). Without a kernel or a library that can, nothing happens.
#include "readiness/packs/built_in.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)

#include <malloc.h>

// Names that linkers give to places of a program, and two of src/start_order.ld. All are null, or some, where
// the program is linked in another way.
extern "C" {
[[gnu::weak]] extern const char __executable_start;
[[gnu::weak]] extern const char readiness_code_end;
[[gnu::weak]] extern const char etext;
[[gnu::weak]] extern const char readiness_constants_end;
[[gnu::weak]] extern const char data_start;
[[gnu::weak]] extern const char end;
}

namespace {

/// What `assess` of a short descriptor takes beside its rules. Page by page, the kernel is entered more than
/// a hundred times for all of it, which costs a start 5 % of its time and more (docs/adr/0022).
constexpr std::size_t usual_bytes = 232 * 1024;
/// What the C++ library takes first, to be able to throw when there is no memory left, and hardly ever looks
/// at: filling it would take a fiftieth of a start.
constexpr std::size_t library_bytes = 72 * 1024;
constexpr std::size_t usual_stack_bytes = 32 * 1024;
/// Below this the library would give the memory back.
constexpr int kept_bytes = 2 * 1024 * 1024;
/// Larger blocks come from the kernel one by one, and go back to it: in the heap they would leave holes.
/// Smaller ones are used again, which spares a pack of long conditions a hundred thousand pages.
constexpr int block_bytes = 1024 * 1024;

std::uintptr_t address(const void* place) {
    return reinterpret_cast<std::uintptr_t>(place);
}

/// The whole pages that [begin, end) touches. Kernels older than 5.14 refuse; nothing is lost by that.
void populate(std::uintptr_t begin, std::uintptr_t end, int how) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const std::uintptr_t first = begin / page * page;
    if (begin < end)
        ::madvise(reinterpret_cast<void*>(first), (end - first + page - 1) / page * page, how);
}

/// Code and constants that a short run looks at lie together (docs/adr/0021).
void prepare_program() {
    if (&readiness_code_end == nullptr || &readiness_constants_end == nullptr)
        return;
    populate(address(&__executable_start), address(&readiness_code_end), MADV_POPULATE_READ);
    populate(address(&etext), address(&readiness_constants_end), MADV_POPULATE_READ);
    const std::string_view rules = readiness::packs::front_of(readiness::packs::compiled().rulebook);
    populate(address(rules.data()), address(rules.data() + rules.size()), MADV_POPULATE_READ);
    populate(address(&data_start), address(&end), MADV_POPULATE_WRITE);
}

void prepare_stack() {
    const std::uintptr_t here = address(__builtin_frame_address(0));
    populate(here - usual_stack_bytes, here, MADV_POPULATE_WRITE);
}

void prepare_heap() {
    // Rules and what is found of them take two fifths of what their compiled form does.
    const std::size_t bytes = usual_bytes + readiness::packs::compiled().rulebook.size() / 5 * 2;
    mallopt(M_TRIM_THRESHOLD, kept_bytes);
    mallopt(M_MMAP_THRESHOLD, kept_bytes);
    void* const block = std::malloc(library_bytes + bytes);
    if (block != nullptr)
        populate(address(block) + library_bytes, address(block) + library_bytes + bytes, MADV_POPULATE_WRITE);
    std::free(block);
    mallopt(M_MMAP_THRESHOLD, block_bytes);
}

/// Before static objects are made, because they already run through half of the code of a start.
[[gnu::constructor(101)]] void prepare_memory() {
    prepare_program();
    prepare_stack();
    prepare_heap();
}

} // namespace

#endif
