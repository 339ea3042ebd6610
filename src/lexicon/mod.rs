//! The words: lists of facts about single words and the table that finds them.
//!
//! Each list is a file in `data/`, one word a line, with what it holds, its source and its licence
//! in its first lines. All lists go into one table, so that a token is looked up once and then
//! carries its classes along.

mod attribution_word;
pub(crate) mod calendar;
mod claim_word;
mod class;
mod clause_word;
mod cue;
mod currency;
mod fact;
mod grammar;
mod holiday;
mod known;
mod language;
pub(crate) mod line_mark;
mod markup;
mod name_context;
mod name_word;
mod number_word;
mod page_word;
pub(crate) mod phrase;
mod pronoun;
mod quantity_context;
mod quotation_word;
mod rows;
mod table;
mod time_context;
mod time_word;
mod verb;
mod verb_form;
mod word;

pub(crate) use attribution_word::AttributionRole;
pub(crate) use claim_word::{ClaimRole, ClaimRoles};
pub(crate) use class::{Class, Classes};
pub(crate) use clause_word::ClausePart;
pub(crate) use cue::CueContext;
pub(crate) use currency::{Currency, CurrencyStyle};
pub(crate) use grammar::GROUP_COUNT;
pub(crate) use holiday::HolidayRule;
pub(crate) use known::{
    attribution_roles, begins_with_particle, claim_roles, clause_part, country, currency,
    determiner, figure_country, figure_given_name, full_given_names, gender, given_name_gender,
    holiday, infinitive_opener, is_shared_given_name, language_codes, languages_of_letter,
    languages_of_word, may_have_inner_capital, name_ending, name_follower, name_roles, number_word,
    page_roles, pronoun, quantity_contexts, quantity_modifier, quotation_roles, time_contexts,
    time_word, unit,
};
pub(crate) use markup::{HtmlEntities, is_html_element, is_inline_element};
pub(crate) use name_context::NameRole;
pub(crate) use name_word::{Determiner, NameFollower};
pub(crate) use number_word::{NumberRole, NumberWord};
pub(crate) use page_word::PageRole;
pub(crate) use pronoun::{Gender, PronounForm, Reference};
pub(crate) use quantity_context::QuantityContext;
pub(crate) use quotation_word::QuotationRole;
pub(crate) use time_context::TimeContext;
pub(crate) use time_word::{TimeRole, TimeWord};
pub(crate) use verb::{Auxiliary, AuxiliaryForm, AuxiliaryVerb, InfinitiveTurn};
pub(crate) use verb_form::{VerbForm, may_be_verb, verb_form};
pub(crate) use word::{WordClasses, WordId, find, title_of_several};
