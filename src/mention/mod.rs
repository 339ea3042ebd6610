//! Names, roles, organizations, places and pronouns as they stand in the text.
