//! Input that nobody would write: nothing panics, nothing is lost, diagnostics say what was odd.

use copydesk::{DiagnosticCode, InputKind, Options, Parser};

use crate::support::{generated, invariants};

fn check(text: &str) {
    for input in [InputKind::Page, InputKind::Story] {
        let options = Options::builder().input(input).build().expect("allowed");
        let article = Parser::new(options).parse(text).expect("under the limit");
        invariants::check(&article);
    }
}

#[test]
fn text_without_words_gives_an_empty_article_and_says_so() {
    for text in ["", " \n\t \r\n", "\u{FEFF}", "\u{200B}\n\u{A0}"] {
        let article = copydesk::parse(text).expect("under the limit");
        invariants::check(&article);
        assert!(article.blocks.is_empty());
        assert_eq!(
            article.diagnostics[0].code,
            DiagnosticCode::EmptyText,
            "{text:?}"
        );
    }
}

#[test]
fn a_cue_may_give_back_what_the_source_has() {
    check("are very proud of the new pier,” Ada Quill rain_race. Buzz Harrow \n");
    check("wouldn't Quite reads too painter records Rival ");
}

#[test]
fn who_passed_nothing_on_leaves_the_content() {
    check("Tom Marsh said, as quoted by the  ");
    check("Tom Marsh said, as quoted by the Herald");
}

#[test]
fn a_content_may_end_with_the_text() {
    check("They were pleased by its plans to go home");
    check("was it?” I asked. “It  ");
}

#[test]
fn a_name_may_reach_into_a_description() {
    check("Hello By Ada Quill One 10-12 USA boyfriend");
    check("an your swedish kronor 46 flag day nHello By Ada Quill One 10-12 USA boyfriend");
}

#[test]
fn a_name_may_begin_in_the_sentence_before() {
    check("Citing \nin Lowmoor\"><meta  ");
}

#[test]
fn numbers_of_any_size_read_back_as_they_were_written() {
    for digits in 1..=320 {
        check(&format!("It cost {} crowns.", "1".repeat(digits)));
    }
}

#[test]
fn one_giant_line_is_read() {
    check(&"the mayor said that it rained and ".repeat(30_000));
    check(&"x".repeat(1_000_000));
    check(&"東京".repeat(100_000));
    check(&format!("It rained 1{} days.", "½".repeat(300_000)));
}

#[test]
fn an_endless_source_is_not_copied_to_all_that_is_said() {
    const LONGEST: usize = 500;
    let name = "X".repeat(20_000);
    let said = "Quill added that it rained hard today. ".repeat(200);
    let quoted = "“It rained hard today.” “The rain fell.”\n".repeat(200);
    let texts = [
        format!("Ada Quill told the {name} Herald that it rained. {said}"),
        format!("Ada Quill told the {name} Herald that it rained.\n{said}"),
        format!("“It rained,” said Ada {name}. {quoted}"),
        format!(
            "“It rained,” said Ada {name}. {}",
            quoted.replace('\n', " ")
        ),
        format!(
            "Ada {name} said {}",
            "it rained, said it snowed, ".repeat(200)
        ),
        format!(
            "Several {name} residents gathered. {}",
            "They said it rained. ".repeat(200)
        ),
    ];
    for text in texts {
        let options = Options::builder().input(InputKind::Story).build();
        let parser = Parser::new(options.expect("allowed"));
        let article = parser.parse(&text).expect("under the limit");
        let sources = article.attributions.iter().flat_map(|it| &it.source);
        let speakers = article.quotes.iter().flat_map(|quote| &quote.speakers);
        let claimants = article.claims.iter().flat_map(|claim| &claim.claimants);
        for source in sources.chain(speakers).chain(claimants) {
            let all = std::iter::once(source).chain(&source.via);
            assert!(all.map(|it| it.text.len()).max() <= Some(LONGEST));
        }
    }
}

#[test]
fn nothing_but_quotation_marks_is_read() {
    for mark in [
        "“", "”", "\"", "‘", "’", "'", "``", "''", "«", "„", "“”", "”“", "“‘",
    ] {
        check(&mark.repeat(20_000));
        check(&format!("{mark} ").repeat(20_000));
        check(&format!("{mark}\n").repeat(20_000));
    }
}

#[test]
fn a_hundred_thousand_lines_of_one_character_are_read() {
    check(&"a\n".repeat(100_000));
    check(&"A\r\n".repeat(100_000));
    check(&"1\n".repeat(100_000));
    check(&"“\n".repeat(100_000));
}

#[test]
fn nul_and_replacement_characters_are_kept_and_reported() {
    let article = copydesk::parse("The mayor\0 said \u{FFFD}no\u{FFFD}.").expect("under the limit");
    invariants::check(&article);
    let codes: Vec<_> = article.diagnostics.iter().map(|it| it.code).collect();
    assert!(
        codes.contains(&DiagnosticCode::UndecodedCharacters),
        "{codes:?}"
    );
}

#[test]
fn long_runs_of_one_thing_are_read() {
    for piece in [
        "Ada Quill ",
        "Ada ",
        "A",
        "A. ",
        "said ",
        "said that ",
        "according to ",
        "1",
        "1,",
        "1.",
        "1 ",
        "$",
        "$1 ",
        "(",
        "[",
        ")",
        "a.",
        ".",
        ",",
        ":",
        "- ",
        "-",
        "@",
        "@a",
        "a@",
        "://",
        "http://",
        "• ",
        "the ",
        "\t",
        "Monday ",
        "the day after ",
        "two days before ",
        "the week of ",
        "the first day of ",
        "two years, ",
        "between $1 and ",
        "one in ",
        "two ",
        "million ",
        "thousands of ",
        "several million ",
        "8, ",
        "aged 8, ",
        "who, ",
        "he ",
        "Mr. ",
        "of the ",
        "X said. ",
        "“A,” he said. ",
        "and ",
        "Ada Quill and ",
        "\u{301}",
        "\u{200D}",
        "02:41\n",
        "By Ada Quill\n",
        "Photo: X\n",
    ] {
        check(&piece.repeat(20_000));
    }
}

#[test]
fn numbers_that_nobody_can_count_stay_numbers() {
    check(&format!("{}people", "thousands of ".repeat(110)));
    check(&format!("It sold several {}cars.", "million ".repeat(60)));
}

#[test]
fn long_articles_keep_their_promises() {
    check(&generated::story(200_000));
    let page = generated::page(200_000);
    check(&page);
    check(&page.replace('\n', "\r\n"));
    check(&page.replace(' ', "\u{A0}"));
    check(&page.replace(' ', "\n"));
    check(&page.replace('\n', " "));
}

/// Reads every row of four of these words.
fn read_rows(words: &[&str]) {
    for row in 0..words.len().pow(4) {
        let word = |place: u32| words[row / words.len().pow(place) % words.len()];
        let text: String = (0..4).map(word).collect();
        let document = copydesk::Document::from_story(&text);
        let people = copydesk::parse_people(&document);
        copydesk::parse_attributions(&document, &people);
    }
}

#[test]
fn every_short_row_of_the_words_around_cues_is_read() {
    const WORDS: [&str; 12] = [
        "Quill ",
        "is ",
        "said ",
        "saying ",
        "Citing ",
        "according to ",
        "that ",
        "by ",
        ", ",
        ": ",
        "“",
        "” ",
    ];
    read_rows(&WORDS);
    check("according to is\tCiting\tShare the ");
}

#[test]
fn every_short_row_of_the_words_around_names_is_read() {
    const WORDS: [&str; 14] = [
        "The ", "the ", "Mayor ", "mayor ", "Orla ", "Quimby ", "Lisbon ", "of ", "he ", "said ",
        ", ", "’s ", "(", "“",
    ];
    read_rows(&WORDS);
}

#[test]
fn texts_that_break_off_behind_any_word_are_read() {
    check("Aa“T”Qu");
    for text in crate::support::cases::all_inputs() {
        for (end, _) in text.match_indices(char::is_whitespace) {
            let document = copydesk::Document::from_story(&text[..end]);
            let people = copydesk::parse_people(&document);
            copydesk::parse_attributions(&document, &people);
        }
        check(&text);
    }
}
