//! The text layer against cases in files.

use crate::support::cases::check_file;

#[test]
fn tokens() {
    check_file("text/tokens.txt", |input| {
        let tokens = copydesk::tokenize(input);
        let words: Vec<&str> = tokens.iter().map(|token| &input[token.span]).collect();
        words.join(" ")
    });
}
