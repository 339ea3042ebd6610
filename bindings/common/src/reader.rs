//! Reads texts into JSON.

use std::panic::{AssertUnwindSafe, catch_unwind};

use copydesk::{Error, ErrorKind, OffsetUnit, OptionsBuilder, Parser};
use serde_json::{Map, Value};

use crate::Failure;
use crate::options::{Request, set};

/// Reads texts, all with the same options, into JSON.
#[derive(Clone, Debug)]
pub struct Reader {
    parser: Parser,
    offset_unit: OffsetUnit,
}

impl Reader {
    /// A reader with options given as the members of a JSON object: `input`, `published`,
    /// `max_bytes` and `offset_unit`. The last is `offset_unit` where they do not say.
    ///
    /// # Errors
    /// `unknown_option` and `invalid_option` for what is no option or has no such value; the
    /// library's own codes for what it does not take.
    pub fn new(options: &Map<String, Value>, offset_unit: OffsetUnit) -> Result<Self, Failure> {
        let request = Request::read(options, offset_unit)?;
        Ok(Self {
            parser: Parser::new(request.options),
            offset_unit: request.offset_unit,
        })
    }

    /// The same reader for texts that have options of their own: their kind, their days. What is null
    /// stays as it is.
    ///
    /// # Errors
    /// Those of [`Reader::new`], with the option's name before what is wrong.
    pub fn with(&self, own: &Map<String, Value>) -> Result<Self, Failure> {
        let mut builder = OptionsBuilder::from(self.parser.options().clone());
        for (name, value) in own.iter().filter(|(_, value)| !value.is_null()) {
            builder = set(builder, name, value).map_err(|failure| {
                Failure::new(&failure.code, format!("{name}: {}", failure.message))
            })?;
        }
        Ok(Self {
            parser: Parser::new(builder.build()?),
            offset_unit: self.offset_unit,
        })
    }

    /// Reads a text and gives its article as JSON.
    ///
    /// # Errors
    /// The library's own; `internal_error` when the library panics, so that no panic crosses into
    /// another language.
    pub fn read(&self, text: &str) -> Result<String, Failure> {
        // A parser is only ever read from: nothing half-done can be seen after a panic.
        catch_unwind(AssertUnwindSafe(|| self.try_read(text))).unwrap_or_else(|panic| {
            let message = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied());
            Err(internal(message.unwrap_or("no message")))
        })
    }

    fn try_read(&self, text: &str) -> Result<String, Failure> {
        let article = self.parser.parse(text)?;
        let article = article.convert_offsets(self.offset_unit)?;
        serde_json::to_string(&article)
            .map_err(|error| internal(&format!("no JSON could be made: {error}")))
    }
}

/// What a defect of the library is answered with.
fn internal(message: &str) -> Failure {
    let message = message.to_owned();
    Failure::from(Error::from(ErrorKind::Internal { message }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reader(options: &Value) -> Result<Reader, Failure> {
        let options = options.as_object().expect("options are an object");
        Reader::new(options, OffsetUnit::Byte)
    }

    #[test]
    fn says_what_is_wrong_with_options() {
        let cases = [
            (json!({"inptu": "page"}), "unknown_option"),
            (json!({"input": "pdf"}), "invalid_option"),
            (json!({"published": 2031}), "invalid_option"),
            (json!({"published": "19 November"}), "invalid_date"),
            (json!({"max_bytes": "10"}), "invalid_option"),
            (json!({"max_bytes": -1}), "invalid_option"),
            (json!({"max_bytes": 0}), "invalid_limit"),
            (json!({"offset_unit": "grapheme"}), "invalid_option"),
        ];
        for (options, code) in cases {
            let failure = reader(&options).expect_err("wrong options are refused");
            assert_eq!(failure.code, code, "{options}: {failure}");
        }
    }

    #[test]
    fn a_defect_has_the_code_that_it_has_everywhere() {
        assert_eq!(internal("out of ink").code, "internal_error");
    }

    #[test]
    fn options_reach_the_parser() {
        let options = json!({
            "input": "story", "published": "2031-11-19", "offset_unit": "codepoint",
            "max_bytes": null,
        });
        let text = "“Già,” said Ada Quill on Monday.";
        let json = reader(&options).and_then(|reader| reader.read(text));
        let article: Value = serde_json::from_str(&json.expect("the text parses")).expect("JSON");
        assert_eq!(article["offset_unit"], "codepoint");
        assert_eq!(
            article["quotes"][0]["spans"][0],
            json!({"start": 1, "end": 5})
        );
        assert_eq!(article["times"][0]["value"], "2031-11-17");
    }

    #[test]
    fn a_text_may_have_options_of_its_own() {
        let reader = reader(&json!({"published": "2031-11-19"})).expect("the options are right");
        let with = |own: Value| reader.with(own.as_object().expect("an object"));
        let later = with(json!({"published": "2031-12-03", "input": null})).expect("it is a day");
        let json = later.read("It rained on Monday, said Ada Quill, the mayor.");
        assert!(json.expect("the text parses").contains("\"2031-12-01\""));
        let html = with(json!({"input": "html"})).expect("it is a kind");
        let json = html.read("<p>“It rained,” said <b>Ada Quill</b>.</p>");
        assert!(
            json.expect("the page parses")
                .contains("\"“It rained,” said Ada Quill.\"")
        );
        let failure = with(json!({"published": "May"})).expect_err("it is no day");
        assert_eq!(failure.code, "invalid_date");
        assert!(
            failure.message.starts_with("published: \"May\""),
            "{failure}"
        );
    }

    #[test]
    fn html_is_rendered_and_read() {
        let html = "<h1>Bridge opens</h1><p>“It rained,” said <b>Ada Quill</b>.</p>";
        let json = reader(&json!({"input": "html"})).and_then(|reader| reader.read(html));
        let article: Value = serde_json::from_str(&json.expect("the page parses")).expect("JSON");
        let text = "Bridge opens\n“It rained,” said Ada Quill.";
        assert_eq!(article["text"], text);
        assert_eq!(article["headline"]["text"], "Bridge opens");
        assert_eq!(article["quotes"][0]["speakers"][0]["text"], "Ada Quill");
    }

    #[test]
    fn gives_the_library_s_own_errors() {
        let reader = reader(&json!({"max_bytes": 3})).expect("the options are right");
        let failure = reader.read("four").expect_err("the text is too large");
        assert_eq!(failure.code, "text_too_large");
    }
}
