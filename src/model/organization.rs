//! Organizations.

use serde::{Deserialize, Serialize};

use super::{Mention, OrganizationId};

/// An organization named in the article, once, with all mentions.
///
/// ```
/// let article = copydesk::parse("Ada Quill joined the Westhaven Harbour Company in May.")?;
/// assert_eq!(article.organizations[0].name, "Westhaven Harbour Company");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Organization {
    /// The organization's position in the list.
    pub id: OrganizationId,
    /// The fullest name used.
    pub name: String,
    /// Other names used here.
    pub aliases: Vec<String>,
    /// Every mention.
    pub mentions: Vec<Mention>,
}
