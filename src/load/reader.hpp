// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/load/loader.hpp"
#include "readiness/load/written.hpp"
#include "readiness/text/utf8.hpp"

#include <span>
#include <string>
#include <string_view>

namespace readiness::load {

/// What the parts of the loader share while they fill one record.
struct Reader {
    const source::SourceSet& sources;
    const yaml::Document& document;
    const Options& options;
    diag::Diagnostics& diagnostics;
    const schema::TypeInfo& root;
    Locations locations{};
    struct {
        yaml::NodeId mapping = yaml::no_node;
        std::vector<std::string_view> fields{};
    } absent{}; ///< fields that the mapping last asked for does not write

    const yaml::Node& node(yaml::NodeId id) const { return document[id]; }
    bool blank(yaml::NodeId id) const { return document.is_blank(id); }
    /// The scalar `none`, in quotes as well, since JSON has no other way to say it.
    bool none(yaml::NodeId id) const {
        return node(id).kind == yaml::NodeKind::scalar && node(id).text == "none";
    }
    diag::Diagnostic& report(diag::Code code, yaml::NodeId where, std::string message) const {
        return diagnostics.report(code, node(where).span, std::move(message));
    }
    /// Searching for a suggestion is worth its time only for what will be printed.
    bool may_search() const;
};

/// Adds to a path, until the end of its life.
class Longer {
  public:
    template <typename... Texts>
    explicit(false) Longer(std::string& path, const Texts&... texts) : path_(path), size_(path.size()) {
        (path_.append(texts), ...);
    }
    ~Longer() { path_.resize(size_); }
    Longer(const Longer&) = delete;
    Longer& operator=(const Longer&) = delete;

  private:
    std::string& path_;
    std::size_t size_;
};

/// Something from the file, short enough for a message, in backticks.
std::string quote(std::string_view text);
/// `a list`, `a map`, or the value in backticks.
std::string describe_node(const Reader& reader, yaml::NodeId id);
/// Attaches the suggestion and the fix that replaces `where` by it.
void suggest(diag::Diagnostic& problem, std::string_view word, source::Span where);

enum class Reading : std::uint8_t { blank, none, stated, bad };

/// Reads one scalar as a value of `kind` (the field's own kind, or that of the entries of a list). Reports
/// what is wrong. Text in `value` points into the document.
Reading read_scalar(const Reader& reader, const schema::FieldInfo& field, schema::Kind kind,
                    yaml::NodeId node, std::string_view path, schema::Scalar& value);

/// Fills the fields of a record from a mapping. `path` is lent: below it, paths are made by adding to it.
void load_record(Reader& reader, yaml::NodeId mapping, schema::MutRef target, std::string& path,
                 const yaml::Node* key);
/// Reports that a section is not a map.
void refuse_section(const Reader& reader, const schema::FieldInfo& field, yaml::NodeId value,
                    std::string_view path);
/// Reports a key that the record has no field for, with the nearest one.
void refuse_key(Reader& reader, const schema::TypeInfo& type, yaml::NodeId mapping, yaml::NodeId key,
                std::string_view path, bool takes_evidence);
/// The name that a key was meant to be: nearly the same, or the only one that begins like it.
std::optional<std::string_view> nearest_key(std::string_view word,
                                            const std::vector<std::string_view>& names);
/// `used: true`: a field of the record with an example value.
std::string any_field(const schema::TypeInfo& type);
/// Reports required fields that are absent or blank. `values` are those of the mapping, by the field's place.
void check_required(const Reader& reader, schema::Ref record, yaml::NodeId mapping,
                    std::span<const yaml::NodeId> values, const std::string& path, const yaml::Node* key);

void load_list(Reader& reader, const schema::FieldInfo& field, void* record, yaml::NodeId value,
               std::string& path);

/// Whether a mapping that stands where a value is expected is meant as the long form of a fact.
bool is_long_form(const Reader& reader, yaml::NodeId mapping);
/// Reads the long form: returns the node of `value` (no_node if there is none) and fills `location`.
yaml::NodeId read_long_form(const Reader& reader, yaml::NodeId mapping, std::string_view path,
                            Location& location);
/// Takes one of the keys evidence, verified_on and by. False if the key is none of them.
bool take_evidence(const Reader& reader, yaml::NodeId key, yaml::NodeId value,
                   std::shared_ptr<const Evidence>& evidence);

/// Guesses what number, date, version or bool was meant; empty if nothing is likely.
std::string guess_number(std::string_view text, bool whole);
std::string guess_date(std::string_view text);
std::string guess_version(std::string_view text);
std::string guess_bool(std::string_view text);
/// Words that people write where they have no answer. Nothing for ordinary text, else the better way to say
/// it.
std::string_view placeholder_advice(std::string_view text);
std::optional<double> parse_number(std::string_view text);
bool is_whole_number(std::string_view text);
using text::lower_case;

} // namespace readiness::load
