//! The learned parts' engine: features, weights files, decoding.
