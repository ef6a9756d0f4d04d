// SPDX-License-Identifier: Apache-2.0
#include "interview.hpp"

#include "answer.hpp"
#include "interview_text.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/text/utf8.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

using schema::Kind;

bool is_list_of_records(const schema::FieldInfo& field) {
    return field.kind == Kind::list && field.element == Kind::record;
}

/// The facts of the minimum that no rule waits for, such as the name.
std::optional<assess::Question> rest_of_minimum(const Draft& draft, const std::set<std::string>& skipped) {
    std::optional<assess::Question> found;
    const auto look = [&](const schema::TypeInfo& type, schema::Ref record, const std::string& prefix,
                          const auto& self) -> void {
        for (const schema::FieldInfo& field : type.fields) {
            const std::string path = prefix + std::string(field.name);
            if (field.kind == Kind::record)
                self(field.record(), {&field.record(), field.access.child(record.object)}, path + ".", self);
            else if (!found && field.about.minimum && !field.about.range.single() &&
                     !skipped.contains(path) &&
                     field.access.state(record.object) == schema::State::not_stated)
                found = assess::Question{.path = path, .field = &field, .findings = {}, .points = {}};
        }
    };
    look(schema::type_of<model::Project>(), schema::ref(draft.project), "", look);
    return found;
}

} // namespace

Interview::Interview(Io& io, const Screen& screen, DraftContext context, std::unique_ptr<Draft> draft,
                     std::optional<std::string> on_disk, std::size_t most)
    : io_(io), screen_(screen), context_(std::move(context)), draft_(std::move(draft)), exists_(on_disk),
      saved_(on_disk ? std::move(*on_disk) : draft_->text), most_(most) {}

std::optional<assess::Question> Interview::next() const {
    const std::vector<assess::Question>& open = draft_->assessment.questions;
    if (again_)
        for (const assess::Question& question : open)
            if (question.path == again_->path)
                return question;
    for (const assess::Question& question : open)
        if (question.field && question.field->kind != Kind::record && !skipped_.contains(question.path))
            return question;
    return rest_of_minimum(*draft_, skipped_);
}

void Interview::run(diag::Diagnostics& diagnostics) {
    io_.out() << interview_keys(screen_);
    End end = End::skipped;
    while (asked_.size() < most_) {
        const auto question = next();
        if (!question) {
            io_.out() << "\nNo question is left" << (skipped_.empty() ? "" : " but those you skipped")
                      << ".\n";
            break;
        }
        io_.out() << "\n" << question_text(*draft_, *question, screen_);
        const std::string before = draft_->text;
        typed_.clear();
        end = is_list_of_records(*question->field) ? ask_entries(*question) : ask(*question);
        if (end == End::back) {
            if (!go_back())
                io_.out() << "  This is the first question.\n";
        } else {
            if (end == End::skipped)
                skipped_.insert(question->path);
            if (end != End::quit)
                asked_.push_back({question->path, typed_, before});
            again_.reset();
        }
        if (!save(diagnostics))
            return;
        if (end == End::answered)
            io_.out() << "  saved; " << standing(*draft_) << "\n";
        if (end == End::quit)
            break;
    }
    if (asked_.size() >= most_)
        io_.out() << "\nThat was question " << most_ << " of " << most_ << ".\n";
    const std::string name = text::escape_controls(context_.name);
    if (exists_)
        io_.out() << "\n" << name << ": " << standing(*draft_) << "\nNext: readiness assess " << name << "\n";
    else
        io_.out() << "\nNothing was answered, so " << name << " was not written.\n";
}

/// Asks until an answer fits.
Interview::End Interview::ask(const assess::Question& question) {
    const std::string usual = again_ ? again_->typed : std::string();
    while (true) {
        const Reply reply = prompt(question, "", usual);
        if (reply.end)
            return *reply.end;
        if (take(question.path, answer_yaml(*question.field, reply.answer))) {
            typed_ = reply.answer;
            return End::answered;
        }
    }
}

/// Asks for one entry after the other, by its first field; the rest of each is asked for when its turn comes.
Interview::End Interview::ask_entries(const assess::Question& question) {
    const schema::FieldInfo& key = question.field->record().fields.front();
    assess::Question entry = question;
    std::vector<std::string> before; ///< each entry
    while (true) {
        const std::size_t count = before.size();
        const Reply reply =
            prompt(question, std::to_string(count + 1) + ". " + std::string(key.name) + " ", "");
        if (reply.end && *reply.end == End::skipped && count > 0)
            return End::answered;
        if (reply.end && *reply.end == End::back && count > 0) {
            draft_ = read_draft(context_, before.back());
            before.pop_back();
            continue;
        }
        if (reply.end)
            return *reply.end;
        const std::string text = draft_->text;
        const bool none = count == 0 && reply.answer == "none";
        entry.path = question.path + "[" + std::to_string(count) + "]." + std::string(key.name);
        if (!take(none ? question.path : entry.path, none ? "none" : answer_yaml(key, reply.answer)))
            continue;
        before.push_back(text);
        if (none || before.size() == limits::list_entries)
            return End::answered;
    }
}

Interview::Reply Interview::prompt(const assess::Question& question, const std::string& before,
                                   const std::string& usual) {
    while (true) {
        io_.out() << "  " << before << (usual.empty() ? "" : "[" + text::escape_controls(usual) + "] ")
                  << "> " << std::flush;
        const auto line = read_line(io_.in());
        if (!line || !io_.in_is_terminal()) // else the terminal has shown what was typed
            io_.out() << (line ? text::escape_controls(line->text) : "") << "\n";
        if (!line || line->text == "q")
            return {.end = End::quit};
        if (line->text == "-" || (line->text.empty() && usual.empty()))
            return {.end = End::skipped};
        if (line->text == "<")
            return {.end = End::back};
        if (line->text == "?")
            io_.out() << question_help(*draft_, question, screen_);
        else if (!line->problem.empty())
            io_.out() << indented(line->problem, screen_);
        else
            return {.answer = line->text.empty() ? usual : line->text};
    }
}

bool Interview::take(const std::string& path, const std::string& yaml) {
    Attempt attempt = with_fact(context_, *draft_, path, yaml);
    if (attempt.draft) {
        draft_ = std::move(attempt.draft);
        return true;
    }
    io_.out() << indented(attempt.problem, screen_);
    if (!attempt.nearest.empty())
        io_.out() << indented("Did you mean `" + attempt.nearest + "`?", screen_);
    return false;
}

bool Interview::go_back() {
    if (asked_.empty())
        return false;
    again_ = asked_.back();
    asked_.pop_back();
    skipped_.erase(again_->path);
    if (draft_->text != again_->before)
        draft_ = read_draft(context_, again_->before);
    return true;
}

/// Writes what changed; false, and reported, if that is not possible.
bool Interview::save(diag::Diagnostics& diagnostics) {
    if (draft_->text == saved_)
        return true;
    const ReadResult now = io_.files().read(context_.name, limits::file_bytes);
    const bool untouched =
        exists_ ? now.status == ReadStatus::ok && now.text == saved_ : now.status == ReadStatus::not_found;
    if (!untouched) {
        diagnostics
            .report(diag::Code::output_not_written,
                    "`" + context_.name + "` was changed by somebody else meanwhile")
            .expected = "a new interview, which goes on from what the file says now";
        return false;
    }
    if (const auto error = io_.files().write_atomically(context_.name, draft_->text)) {
        diagnostics.report(diag::Code::output_not_written, "cannot write `" + context_.name + "`: " + *error);
        return false;
    }
    saved_ = draft_->text;
    exists_ = true;
    return true;
}

} // namespace readiness::cli
