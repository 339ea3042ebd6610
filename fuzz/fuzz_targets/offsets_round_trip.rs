//! Offsets come back the same from every unit, and JSON reads back as the same article.

#![no_main]

use copydesk::{Article, OffsetUnit};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let article = copydesk::parse(text).expect("the text is small");
    for unit in [OffsetUnit::Byte, OffsetUnit::Utf16, OffsetUnit::CodePoint] {
        let there = article.clone().convert_offsets(unit);
        let there = there.expect("spans lie on boundaries");
        let json = serde_json::to_string(&there).expect("an article is plain data");
        let read: Article = serde_json::from_str(&json).expect("our own JSON reads");
        let back = read.convert_offsets(OffsetUnit::Byte);
        let back = back.expect("spans lie on boundaries");
        // Floats may lose their last digit on the way through decimal; spans may not.
        assert_eq!(back.text, article.text);
        assert_eq!(back.attributions.len(), article.attributions.len());
        assert_eq!(back.blocks, article.blocks);
        assert_eq!(back.people, article.people);
        assert_eq!(back.quotes, article.quotes);
        assert_eq!(back.times, article.times);
    }
});
