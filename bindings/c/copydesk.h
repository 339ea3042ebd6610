/*
 * copydesk for C: reads a news article the way a good copy desk does.
 *
 * A text with its options in (copydesk_read), or both as one JSON object (copydesk_parse), and an
 * article as JSON out. A text is UTF-8. Options are the members of a JSON object; all of them may be
 * left out, and so may each:
 *
 *     {"input": "page", "published": "2031-11-19"}
 *
 *     "input"        "page" (default): a whole page as text, menus and all
 *                    "story": the bare story, one paragraph a line
 *                    "html": a page's HTML, decoded; the article's "text" is the text rendered
 *                    from it, and offsets point into that
 *     "published"    the day of publication, "YYYY-MM-DD", or a date-time as ISO 8601 writes it, of
 *                    which the day counts; times are resolved against it
 *     "published_if_absent"
 *                    the day that counts where the page tells none: that of a feed or crawl
 *     "max_bytes"    how many bytes the text may have; default 16777216 (16 MiB)
 *     "offset_unit"  what offsets count: "byte" (default), "utf16" or "codepoint"
 *
 * The answer is {"article": {...}} or {"error": {"code": "...", "message": "..."}}; an error, and
 * nothing else, begins with the bytes {"error": and no answer has a space or line break before its
 * first member. In an article an id is a position in its list, counted from 0: the speaker whose
 * "person" is 2 is the article's "people"[2]. schema/article-v1.schema.json describes all of it.
 *
 * Any text can be read; errors are for what is no request, wrong options, texts in another encoding and
 * texts over the limit. Codes are stable, the same in every language, and messages are for people:
 *
 *     "invalid_json"      the request or the options are no JSON, or not in UTF-8
 *     "invalid_request"   the request is no object with a "text" that is a string, or has unknown
 *                         members; the options are no object; there is no request or text at all
 *     "invalid_encoding"  the text of copydesk_read is not in UTF-8; the message says which byte
 *     "unknown_option"    there is no such option
 *     "invalid_option"    the option has no such value
 *     "invalid_date"      "published" is no day of the calendar
 *     "invalid_limit"     "max_bytes" is 0, or more than offsets can count
 *     "text_too_large"    the text has more than "max_bytes" bytes
 *     "internal_error"    the library failed on this text: a defect of copydesk
 *
 * Link with -lcopydesk_c -lpthread -ldl -lm (the last three for libcopydesk_c.a). All functions may be
 * called from many threads at once. Word lists are built at first use and kept until the process ends;
 * valgrind calls them possibly lost, which --suppressions=bindings/c/valgrind.supp keeps out of its
 * report.
 */
#ifndef COPYDESK_H
#define COPYDESK_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Reads a text as it is: nothing needs to be escaped.
 *
 * text: length bytes in UTF-8, which need no NUL at their end and stay the caller's. It may be NULL
 * when length is 0.
 * options_json: options_length bytes of JSON as above; NULL, or of no length, for the defaults.
 * Returns a NUL-terminated string in UTF-8, never NULL. Give it back to copydesk_free, not free.
 */
char *copydesk_read(const char *text, size_t length, const char *options_json, size_t options_length);

/*
 * Answers a request, an object with the text and, if need be, its options:
 *
 *     {"text": "...", "options": {"input": "story"}}
 *
 * request_json: length bytes of JSON, which need no NUL at their end and stay the caller's.
 * Returns what copydesk_read returns.
 */
char *copydesk_parse(const char *request_json, size_t length);

/* Frees an answer of copydesk_read or copydesk_parse. Does nothing when answer is NULL. */
void copydesk_free(char *answer);

/* The library's version, such as "0.1.0"; not to be freed. */
const char *copydesk_version(void);

#ifdef __cplusplus
}
#endif

#endif
