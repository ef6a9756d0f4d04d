// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft.hpp"
#include "screen.hpp"

#include "readiness/cli/io.hpp"

#include <set>
#include <vector>

namespace readiness::cli {

/// Asks one question after the other and writes every answer into the file at once.
class Interview {
  public:
    /// `draft` is what to begin with, `on_disk` what the file says; where there is none, it is made with the
    /// first answer.
    Interview(Io& io, const Screen& screen, DraftContext context, std::unique_ptr<Draft> draft,
              std::optional<std::string> on_disk, std::size_t most);

    /// Until no question is left, `most` were asked, or somebody stops. Reports a file that cannot be
    /// written.
    void run(diag::Diagnostics& diagnostics);

  private:
    /// How a question ended.
    enum class End : std::uint8_t { answered, skipped, back, quit };

    /// A question that was asked, and what it takes to ask it again.
    struct Asked {
        std::string path;
        std::string typed;  ///< empty: skipped, or a list of entries
        std::string before; ///< the text
    };

    std::optional<assess::Question> next() const;
    End ask(const assess::Question& question);
    End ask_entries(const assess::Question& question);
    bool go_back();
    /// True if the answer fits; says what is wrong otherwise.
    bool take(const std::string& path, const std::string& yaml);
    bool save(diag::Diagnostics& diagnostics);

    /// What was typed at a prompt: an answer, or how the question ends.
    struct Reply {
        std::optional<End> end{};
        std::string answer{};
    };
    Reply prompt(const assess::Question& question, const std::string& before, const std::string& usual);

    Io& io_;
    const Screen& screen_;
    DraftContext context_;
    std::unique_ptr<Draft> draft_;
    bool exists_;
    std::string saved_; ///< what the file says, or will say before the first answer
    std::size_t most_;
    std::set<std::string> skipped_{};
    std::vector<Asked> asked_{};
    std::optional<Asked> again_{}; ///< the question to ask next, after `<`
    std::string typed_{};          ///< the last answer
};

} // namespace readiness::cli
