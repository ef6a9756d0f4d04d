// SPDX-License-Identifier: Apache-2.0
// Every `console` block of the hand-written pages is run, and its output compared. Conventions:
//   ```yaml file=NAME   is written to a scratch folder; so is a link to examples/
//   $ readiness ...     is run there; `NAME=value` may stand before it, `< FILE` behind it
//   $ echo $?           shows how the command before it ended; without it, it has to end with 0
//   ...                 on a line of its own stands for lines that are not shown
// READINESS_UPDATE=1 rewrites what is shown.
#include "docs/page.hpp"
#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"
#include "support/process.hpp"

#include <algorithm>
#include <optional>

using namespace readiness;
using namespace readiness::docs;
namespace fs = std::filesystem;

namespace {

const fs::path root = READINESS_SOURCE_DIR;
constexpr const char* ask_for_code = "echo $?";

std::vector<fs::path> pages() {
    std::vector<fs::path> found{root / "README.md", root / "docs" / "CONTRIBUTING.md"};
    for (const auto& entry : fs::directory_iterator(root / "docs" / "guide"))
        if (entry.path().extension() == ".md")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

bool update_wanted() {
    const char* value = std::getenv("READINESS_UPDATE");
    return value && std::string_view(value) == "1";
}

/// The terminal of a reader who types what a page shows.
class Session {
  public:
    Session() { fs::create_directory_symlink(root / "examples", folder_.path() / "examples"); }

    void put(const std::string& name, const std::string& text) {
        fs::create_directories((folder_.path() / name).parent_path());
        test::put(folder_.path() / name, text);
    }
    /// What the command prints, or nothing if it is not one that a page may show.
    std::optional<std::string> type(const std::string& command) {
        if (command == ask_for_code)
            return std::to_string(code_) + "\n";
        std::vector<std::string> words = words_of(command);
        // Proving all rules takes its time under a sanitizer.
        test::Launch launch{.folder = folder_.path().string(), .processor_seconds = 300};
        while (!words.empty() && words.front().find('=') != std::string::npos) {
            const std::size_t equals = words.front().find('=');
            launch.variables[words.front().substr(0, equals)] = words.front().substr(equals + 1);
            words.erase(words.begin());
        }
        if (words.empty() || words.front() != "readiness")
            return std::nullopt;
        const auto redirect = std::find(words.begin(), words.end(), "<");
        if (redirect != words.end() && redirect + 1 != words.end())
            launch.input = test::content(folder_.path() / *(redirect + 1));
        launch.args.assign(words.begin() + 1, redirect);
        const test::Finished finished = test::launch(launch);
        code_ = finished.code;
        return finished.out + finished.err;
    }
    int code() const { return code_; }

  private:
    test::ScratchFolder folder_;
    int code_ = 0;
};

std::string place(const fs::path& page, std::size_t line) {
    return page.lexically_relative(root).generic_string() + ":" + std::to_string(line + 1);
}

/// A replacement for lines [begin, end) of a page.
struct Change {
    std::size_t begin, end;
    Lines lines;
};

void check_block(const fs::path& page, const Lines& lines, const Block& block, Session& session,
                 std::vector<Change>& changes) {
    const std::vector<Shown> commands = commands_in(lines, block);
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const Shown& shown = commands[i];
        INFO(place(page, shown.line) << ": " << shown.command);
        const std::optional<std::string> output = session.type(shown.command);
        if (!output) {
            FAIL_CHECK("a console block shows `readiness ...` and `echo $?` only");
            continue;
        }
        Lines expected(lines.begin() + static_cast<std::ptrdiff_t>(shown.begin),
                       lines.begin() + static_cast<std::ptrdiff_t>(shown.end));
        if (update_wanted()) {
            expected = renewed(expected, split(*output));
            changes.push_back({shown.begin, shown.end, expected});
        }
        if (!agrees(expected, split(*output)))
            FAIL_CHECK("the page shows\n" << join(expected) << "-- and the program prints\n" << *output);
        const bool code_shown = i + 1 < commands.size() && commands[i + 1].command == ask_for_code;
        if (session.code() != 0 && !code_shown && shown.command != ask_for_code)
            FAIL_CHECK("it ended with " << session.code() << ", which the page does not show (`$ echo $?`)");
    }
}

void check_page(const fs::path& page) {
    Lines lines = read_page(page);
    Session session;
    std::vector<Change> changes;
    for (const Block& block : blocks_of(lines)) {
        if (!block.file.empty())
            session.put(block.file, join(Lines(lines.begin() + static_cast<std::ptrdiff_t>(block.begin),
                                               lines.begin() + static_cast<std::ptrdiff_t>(block.end))));
        if (block.language == "console")
            check_block(page, lines, block, session, changes);
        else if (!commands_in(lines, block).empty())
            FAIL_CHECK(place(page, block.begin) << ": commands after `$ ` belong into a `console` block");
    }
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(change->begin);
        const auto end = lines.begin() + static_cast<std::ptrdiff_t>(change->end);
        lines.insert(lines.erase(begin, end), change->lines.begin(), change->lines.end());
    }
    if (update_wanted() && join(lines) != test::content(page))
        test::put(page, join(lines));
}

} // namespace

TEST_CASE("pages show what the program prints") {
    for (const fs::path& page : pages())
        check_page(page);
}
