/*
 * copydesk for C: reads a news article the way a good copy desk does.
 *
 * A request as JSON in, an article as JSON out. The request, in UTF-8:
 *
 *     {"text": "...", "options": {"input": "page", "published": "2031-11-19"}}
 *
 * "options" may be left out, and so may each of them:
 *
 *     "input"        "page" (default): a whole page as text, menus and all
 *                    "story": the bare story, one paragraph a line
 *                    "html": a page's HTML, decoded; the article's "text" is the text rendered
 *                    from it, and offsets point into that
 *     "published"    the day of publication, "YYYY-MM-DD"; times are resolved against it
 *     "max_bytes"    how many bytes the text may have; default 16777216 (16 MiB)
 *     "offset_unit"  what offsets count: "byte" (default), "utf16" or "codepoint"
 *
 * The answer is {"article": {...}} or {"error": {"code": "...", "message": "..."}}. Any text can
 * be read; errors are for what is no request, wrong options and texts over the limit. Codes are
 * stable, the same in every language, and messages are for people:
 *
 *     "invalid_json"     the request is no JSON, or not in UTF-8
 *     "invalid_request"  it is no object with a "text" that is a string, or has unknown members
 *     "unknown_option"   there is no such option
 *     "invalid_option"   the option has no such value
 *     "invalid_date"     "published" is no day of the calendar
 *     "invalid_limit"    "max_bytes" is 0, or more than offsets can count
 *     "text_too_large"   the text has more than "max_bytes" bytes
 *     "internal_error"   the library failed on this text: a defect of copydesk
 *
 * Link with -lcopydesk_c. Both functions may be called from many threads at once.
 */
#ifndef COPYDESK_H
#define COPYDESK_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Answers a request.
 *
 * request_json: length bytes of JSON, which need no NUL at their end and stay the caller's.
 * Returns a NUL-terminated string in UTF-8, never NULL. Give it back to copydesk_free, not free.
 */
char *copydesk_parse(const char *request_json, size_t length);

/* Frees an answer of copydesk_parse. Does nothing when answer is NULL. */
void copydesk_free(char *answer);

#ifdef __cplusplus
}
#endif

#endif
