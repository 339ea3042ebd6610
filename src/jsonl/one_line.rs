//! The model as JSON in which no character ends a line.
//!
//! JSON allows U+0085, U+2028 and U+2029 inside strings, but many readers of lines, Python's
//! `splitlines` among them, cut at them. An article's JSON is ten times as long as its text, most of
//! it names of fields: they are copied without a look for what must be escaped, and strings are
//! looked through many bytes at a time. All else is as `serde_json` writes it.

use std::fmt::Display;
use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{self, Impossible, SerializeSeq, SerializeStruct, SerializeTuple};

/// How many bytes are held before they are handed on: more than most rows have.
const FULL: usize = 256 << 10;

/// Writes JSON, by the piece.
#[derive(Debug)]
pub(super) struct OneLine<W> {
    output: W,
    /// What is not yet handed on.
    held: Vec<u8>,
}

/// Why a value is not written.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(super) struct Failed(#[from] io::Error);

impl ser::Error for Failed {
    fn custom<T: Display>(message: T) -> Self {
        Self(io::Error::other(message.to_string()))
    }
}

impl From<serde_json::Error> for Failed {
    fn from(error: serde_json::Error) -> Self {
        Self(error.into())
    }
}

impl From<Failed> for io::Error {
    fn from(failed: Failed) -> Self {
        failed.0
    }
}

impl<W: Write> OneLine<W> {
    pub(super) fn new(output: W) -> Self {
        Self {
            output,
            held: Vec::new(),
        }
    }

    /// What is written to, which has all that was handed on.
    pub(super) fn output(&mut self) -> &mut W {
        &mut self.output
    }

    /// Adds what is JSON, or part of it, as it is.
    pub(super) fn add(&mut self, json: &[u8]) {
        self.held.extend_from_slice(json);
    }

    /// Adds a value that is not of the model.
    pub(super) fn add_value(&mut self, value: &impl Serialize) -> io::Result<()> {
        let json = serde_json::to_string(value)?;
        // Only inside a string can they stand.
        let json = json
            .replace('\u{85}', "\\u0085")
            .replace('\u{2028}', "\\u2028")
            .replace('\u{2029}', "\\u2029");
        self.add(json.as_bytes());
        Ok(())
    }

    /// Hands on what is still held.
    pub(super) fn hand_on(&mut self) -> io::Result<()> {
        self.output.write_all(&self.held)?;
        self.held.clear();
        Ok(())
    }

    fn hand_on_if_full(&mut self) -> io::Result<()> {
        if self.held.len() < FULL {
            return Ok(());
        }
        self.hand_on()
    }

    /// Adds a name of the model's own, which needs no escape.
    #[inline]
    fn add_name(&mut self, name: &str) {
        self.held.push(b'"');
        self.held.extend_from_slice(name.as_bytes());
        self.held.push(b'"');
    }

    /// Adds a part of a string, escaped.
    fn add_escaped(&mut self, part: &str) {
        let bytes = part.as_bytes();
        let (mut done, mut from) = (0, 0);
        while let Some(at) = next_suspect(bytes, from) {
            from = at + 1;
            let plain = match bytes[..from] {
                [.., 0xC2, 0x85] => at - 1,
                [.., 0xE2, 0x80, 0xA8 | 0xA9] => at - 2,
                [.., 0x80..=0xFF] => continue,
                _ => at,
            };
            self.held.extend_from_slice(&bytes[done..plain]);
            self.add_escape(&bytes[plain..from]);
            done = from;
        }
        self.held.extend_from_slice(&bytes[done..]);
    }

    /// Adds the escape of a character.
    #[cold]
    fn add_escape(&mut self, character: &[u8]) {
        let escape: &[u8] = match character {
            b"\"" => b"\\\"",
            b"\\" => b"\\\\",
            b"\n" => b"\\n",
            b"\r" => b"\\r",
            b"\t" => b"\\t",
            b"\x08" => b"\\b",
            b"\x0C" => b"\\f",
            [0xC2, 0x85] => b"\\u0085",
            [0xE2, 0x80, 0xA8] => b"\\u2028",
            [0xE2, 0x80, 0xA9] => b"\\u2029",
            control => {
                const DIGITS: &[u8; 16] = b"0123456789abcdef";
                let code = control.first().map_or(0, |byte| usize::from(*byte));
                let escape = [DIGITS[code / 16 % 16], DIGITS[code % 16]];
                self.held.extend_from_slice(b"\\u00");
                self.held.extend_from_slice(&escape);
                return;
            }
        };
        self.held.extend_from_slice(escape);
    }
}

/// Whether each byte may be the last one of a character that is escaped.
const SUSPECTS: [bool; 256] = {
    let mut suspects = [false; 256];
    let mut byte = 0;
    while byte < suspects.len() {
        #[allow(clippy::cast_possible_truncation)] // there are as many as bytes
        let suspicion = suspicion(byte as u8);
        suspects[byte] = suspicion > 0;
        byte += 1;
    }
    suspects
};

/// 1 when the byte may be the last one of a character that is escaped, else 0: numbers and not
/// truths, so that the compiler asks them of many bytes at once.
#[inline]
const fn suspicion(byte: u8) -> u8 {
    let control_or_ascii = (byte < b' ') as u8 | (byte == b'"') as u8 | (byte == b'\\') as u8;
    control_or_ascii | (byte == 0x85) as u8 | (byte & 0xFE == 0xA8) as u8
}

/// Where the first byte from a place on is that may end a character that is escaped.
#[inline]
fn next_suspect(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk::<32>) {
        if block.iter().fold(0, |any, byte| any | suspicion(*byte)) > 0 {
            break;
        }
        at += block.len();
    }
    let rest = bytes[at..].iter();
    Some(at + rest.clone().position(|byte| SUSPECTS[usize::from(*byte)])?)
}

/// The elements of a list or the fields of a structure, which are being added.
pub(super) struct Parts<'j, W> {
    json: &'j mut OneLine<W>,
    /// What stands before the next one.
    before: u8,
}

impl<'j, W: Write> Parts<'j, W> {
    fn new(json: &'j mut OneLine<W>, opening: u8) -> Self {
        let before = opening;
        Self { json, before }
    }

    fn add<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Failed> {
        self.json.held.push(self.before);
        self.before = b',';
        element.serialize(&mut *self.json)?;
        Ok(self.json.hand_on_if_full()?)
    }

    /// Closes what `opening` has opened.
    fn close(self, opening: u8, closing: u8) {
        if self.before == opening {
            self.json.held.push(opening);
        }
        self.json.held.push(closing);
    }
}

impl<W: Write> SerializeSeq for Parts<'_, W> {
    type Ok = ();
    type Error = Failed;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Failed> {
        self.add(element)
    }

    fn end(self) -> Result<(), Failed> {
        self.close(b'[', b']');
        Ok(())
    }
}

impl<W: Write> SerializeTuple for Parts<'_, W> {
    type Ok = ();
    type Error = Failed;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Failed> {
        self.add(element)
    }

    fn end(self) -> Result<(), Failed> {
        self.close(b'[', b']');
        Ok(())
    }
}

impl<W: Write> SerializeStruct for Parts<'_, W> {
    type Ok = ();
    type Error = Failed;

    #[inline(always)] // so that names, which are constants, are written as such
    #[allow(clippy::inline_always)]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        let held = &mut self.json.held;
        held.extend_from_slice(&[self.before, b'"']);
        held.extend_from_slice(name.as_bytes());
        held.extend_from_slice(b"\":");
        self.before = b',';
        value.serialize(&mut *self.json)
    }

    fn end(self) -> Result<(), Failed> {
        self.close(b'{', b'}');
        Ok(())
    }
}

/// What of a value is written as `serde_json` does it.
macro_rules! plain {
    ($($method:ident: $type:ty),*) => {$(
        #[inline]
        fn $method(self, value: $type) -> Result<(), Failed> {
            Ok(serde_json::to_writer(&mut self.held, &value)?)
        }
    )*};
}

impl<'j, W: Write> ser::Serializer for &'j mut OneLine<W> {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Parts<'j, W>;
    type SerializeTuple = Parts<'j, W>;
    type SerializeStruct = Parts<'j, W>;
    // No type of the model has any of these.
    type SerializeTupleStruct = Impossible<(), Failed>;
    type SerializeTupleVariant = Impossible<(), Failed>;
    type SerializeMap = Impossible<(), Failed>;
    type SerializeStructVariant = Impossible<(), Failed>;

    plain! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
        serialize_u64: u64, serialize_f32: f32, serialize_f64: f64
    }

    fn serialize_char(self, value: char) -> Result<(), Failed> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Failed> {
        self.held.push(b'"');
        let mut rest = value;
        while rest.len() > FULL {
            let cut = (FULL - 3..=FULL)
                .rev()
                .find(|at| rest.is_char_boundary(*at));
            let (part, behind) = rest.split_at(cut.unwrap_or(FULL));
            self.add_escaped(part);
            self.hand_on_if_full()?;
            rest = behind;
        }
        self.add_escaped(rest);
        self.held.push(b'"');
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Failed> {
        self.collect_seq(value)
    }

    #[inline]
    fn serialize_none(self) -> Result<(), Failed> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Result<(), Failed> {
        self.add(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Failed> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Failed> {
        self.add_name(variant);
        Ok(())
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        let mut fields = Parts::new(self, b'{');
        fields.serialize_field(variant, value)?;
        SerializeStruct::end(fields)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'j, W>, Failed> {
        Ok(Parts::new(self, b'['))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'j, W>, Failed> {
        Ok(Parts::new(self, b'['))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'j, W>, Failed> {
        Ok(Parts::new(self, b'{'))
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Failed> {
        Err(not_of_the_model(name))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Failed> {
        Err(not_of_the_model(name))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Failed> {
        Err(not_of_the_model("a map"))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Failed> {
        Err(not_of_the_model(name))
    }
}

fn not_of_the_model(name: &str) -> Failed {
    ser::Error::custom(format_args!("{name} is not of the model"))
}

#[cfg(test)]
mod tests {
    use super::{FULL, OneLine};
    use serde::Serialize;

    fn written(value: &impl Serialize) -> String {
        let mut output = Vec::new();
        let mut json = OneLine::new(&mut output);
        value.serialize(&mut json).expect("it is of the model");
        json.hand_on().expect("memory takes every byte");
        String::from_utf8(output).expect("JSON is UTF-8")
    }

    /// As `serde_json` writes it, with its characters escaped that end lines.
    fn expected(value: &impl Serialize) -> String {
        let json = serde_json::to_string(value).expect("it can be written");
        let escape = |json: String, letter: char| {
            json.replace(letter, &format!("\\u{:04x}", u32::from(letter)))
        };
        ['\u{85}', '\u{2028}', '\u{2029}']
            .into_iter()
            .fold(json, escape)
    }

    #[test]
    fn every_character_is_escaped_as_it_must_be() {
        let letters: Vec<char> = ('\0'..='\u{2100}').collect();
        for length in [1, 15, 16, 17, 40] {
            for part in letters.chunks(length) {
                let words: String = part.iter().collect();
                assert_eq!(written(&words), expected(&words));
            }
        }
    }

    #[test]
    fn long_strings_are_cut_between_characters() {
        for first in 0..4 {
            let words = "x".repeat(first) + &"’\u{2028}\"雨".repeat(FULL / 4);
            assert_eq!(written(&words), expected(&words));
        }
    }

    #[test]
    fn an_article_is_written_as_serde_json_writes_it() {
        let page = "Bridge opens\n\nBy Ada Quill\n\n19 November 2031\n\nHARROWTEL — “It ‘held’,” said \
                    Tom Marsh, 46, the mayor of Harrowtel, on Monday. Officials said that it cost \
                    more than $2.5 million.\n\u{2028}It was “safe\n";
        let article = crate::parser::parse(page).expect("any text parses");
        assert_eq!(written(&article), expected(&article));
    }

    #[test]
    fn what_is_empty_or_no_number_is_written_too() {
        let values = (
            Vec::<u8>::new(),
            f64::NAN,
            None::<u8>,
            'x',
            (),
            true,
            -1.5_f32,
        );
        let (list, number, none, letter, unit, yes, float) = values;
        assert_eq!(written(&list), "[]");
        assert_eq!(written(&number), "null");
        assert_eq!(written(&none), "null");
        assert_eq!(written(&letter), "\"x\"");
        assert_eq!(written(&unit), "null");
        assert_eq!(written(&[yes]), "[true]");
        assert_eq!(written(&float), "-1.5");
    }
}
