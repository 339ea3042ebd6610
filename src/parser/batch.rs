//! Many texts at once: the order is kept, and one bad text costs itself alone.

use std::panic::{AssertUnwindSafe, catch_unwind};

#[cfg(feature = "parallel")]
use rayon::prelude::*;

use super::{Options, Parser};
use crate::error::{Error, ErrorKind};
use crate::model::Article;

impl Parser {
    /// Reads many texts, each with these options; answers stand in the order of the texts.
    ///
    /// With the feature `parallel` all cores share the work (rayon's global pool, or the one this
    /// is called from); without it one after another is read. The answers are the same either way.
    /// All of them are held at once: for more than fits in memory there is the module `jsonl`.
    ///
    /// Each answer stands for itself: `text_too_large` for a text over
    /// [`Options::max_bytes`](crate::Options::max_bytes), and should the parser ever panic, which
    /// is a mistake of ours, `internal_error` for that text alone.
    ///
    /// ```
    /// use copydesk::{Options, Parser};
    ///
    /// let parser = Parser::new(Options::builder().max_bytes(64).build()?);
    /// let long = "la ".repeat(64);
    /// let answers = parser.parse_batch(&["“It rained,” said Ada Quill.", long.as_str(), ""]);
    /// assert_eq!(answers[0].as_ref().unwrap().quotes.len(), 1);
    /// assert_eq!(answers[1].as_ref().unwrap_err().code(), "text_too_large");
    /// assert!(answers[2].is_ok());
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn parse_batch<T: AsRef<str> + Sync>(&self, texts: &[T]) -> Vec<Result<Article, Error>> {
        #[cfg(feature = "parallel")]
        let texts = texts.par_iter();
        #[cfg(not(feature = "parallel"))]
        let texts = texts.iter();
        texts
            .map(|text| self.parse_guarded(text.as_ref()))
            .collect()
    }

    /// Reads many texts, each with options of its own, as an archive of pages, stories and days of
    /// publication needs; all else is as with [`parse_batch`](Parser::parse_batch).
    ///
    /// ```
    /// use copydesk::{Options, Parser};
    ///
    /// let on = |day: &str| Options::builder().published(day.parse()?).build();
    /// let texts = [("It opened on Monday.", on("2031-11-19")?), ("It rained today.", on("2031-12-02")?)];
    /// let answers = Parser::parse_batch_with(&texts);
    /// let value = |at: usize| answers[at].as_ref().unwrap().times[0].value.as_deref();
    /// assert_eq!((value(0), value(1)), (Some("2031-11-17"), Some("2031-12-02")));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn parse_batch_with<T: AsRef<str> + Sync>(
        texts: &[(T, Options)],
    ) -> Vec<Result<Article, Error>> {
        #[cfg(feature = "parallel")]
        let texts = texts.par_iter();
        #[cfg(not(feature = "parallel"))]
        let texts = texts.iter();
        texts
            .map(|(text, options)| Self::new(options.clone()).parse_guarded(text.as_ref()))
            .collect()
    }

    /// Reads a text as [`parse`](Parser::parse) does; should the parser ever panic, which is a mistake of
    /// ours, that is an error too. For threads of one's own over texts of all sorts.
    ///
    /// # Errors
    /// Those of [`parse`](Parser::parse), and `internal_error`.
    ///
    /// ```
    /// let article = copydesk::Parser::default().parse_guarded("“It rained,” said Ada Quill.")?;
    /// assert_eq!(article.quotes.len(), 1);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn parse_guarded(&self, text: &str) -> Result<Article, Error> {
        guarded(|| self.parse(text))
    }
}

/// What `parse` gives; should it panic, an error that says so.
pub(crate) fn guarded(parse: impl FnOnce() -> Result<Article, Error>) -> Result<Article, Error> {
    // A parser holds only its options, which parsing does not change: nothing is left half done.
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or_else(|panic| {
        let message = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no message");
        Err(Error::from(ErrorKind::Internal {
            message: message.to_owned(),
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_the_error_of_its_text() {
        let error = guarded(|| panic!("no {} left", "commas")).unwrap_err();
        assert_eq!(error.code(), "internal_error");
        assert!(error.to_string().contains("no commas left"), "{error}");
        let error = guarded(|| panic!("out of ink")).unwrap_err();
        assert!(error.to_string().contains("out of ink"), "{error}");
    }
}
