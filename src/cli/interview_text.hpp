// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft.hpp"
#include "screen.hpp"

/// What an interview says. Everything is safe for a terminal and ends with a line break.
namespace readiness::cli {

/// What can be typed in place of an answer.
std::string interview_keys(const Screen& screen);
/// The question: path, what it decides, what it means, and the choices.
std::string question_text(const Draft& draft, const assess::Question& question, const Screen& screen);
/// The answer to `?`: everything that is known about the field, and the rules that wait for it.
std::string question_help(const Draft& draft, const assess::Question& question, const Screen& screen);
/// `54 open questions, coverage 12 %, score 3.1 to 91.0, DEFER`
std::string standing(const Draft& draft);
/// Indented and wrapped.
std::string indented(std::string_view text, const Screen& screen, std::size_t indent = 2);

} // namespace readiness::cli
