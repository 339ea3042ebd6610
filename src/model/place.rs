//! Places.

use serde::{Deserialize, Serialize};

use super::{Mention, PlaceId};

/// A place named in the article, once, with all mentions.
///
/// ```
/// let article = copydesk::parse("Ada Quill flew to Norway in May.")?;
/// assert_eq!(article.places[0].name, "Norway");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Place {
    /// The place's position in the list.
    pub id: PlaceId,
    /// The fullest name used.
    pub name: String,
    /// Other names used here.
    pub aliases: Vec<String>,
    /// Every mention.
    pub mentions: Vec<Mention>,
}
