/* Holds the C interface to what copydesk.h promises. Compiled and run by scripts/test-c. */
#include "copydesk.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

/* Sends a request of length bytes; the answer must contain what is expected. */
static void expect_bytes(const char *request, size_t length, const char *expected)
{
    char *answer = copydesk_parse(request, length);
    if (strstr(answer, expected) == NULL) {
        fprintf(stderr, "request:  %.*s\nexpected: %s\nanswer:   %.400s\n", (int)length,
                request == NULL ? "" : request, expected, answer);
        failures++;
    }
    copydesk_free(answer);
}

static void expect(const char *request, const char *expected)
{
    expect_bytes(request, strlen(request), expected);
}

/* Reads a bare text of length bytes; the answer must contain what is expected. */
static void expect_read_bytes(const char *text, size_t length, const char *options,
                              const char *expected)
{
    size_t options_length = options == NULL ? 0 : strlen(options);
    char *answer = copydesk_read(text, length, options, options_length);
    if (strstr(answer, expected) == NULL) {
        fprintf(stderr, "text:     %.*s\nexpected: %s\nanswer:   %.400s\n", (int)length,
                text == NULL ? "" : text, expected, answer);
        failures++;
    }
    copydesk_free(answer);
}

static void expect_read(const char *text, const char *options, const char *expected)
{
    expect_read_bytes(text, strlen(text), options, expected);
}

/* An answer is an error if and only if it begins with what the header says. */
static void expect_kind(const char *text, const char *options, const char *begin)
{
    char *answer = copydesk_read(text, strlen(text), options, strlen(options));
    if (strncmp(answer, begin, strlen(begin)) != 0) {
        fprintf(stderr, "expected at the beginning: %s\nanswer: %s\n", begin, answer);
        failures++;
    }
    copydesk_free(answer);
}

static void articles(void)
{
    /* The accent takes two bytes, each quotation mark three. */
    expect("{\"text\": \"\u201cGi\u00e0,\u201d said Ada Quill.\"}",
           "\"spans\":[{\"start\":3,\"end\":8}]");
    expect("{\"text\": \"\u201cGi\u00e0,\u201d said Ada Quill.\","
           " \"options\": {\"offset_unit\": \"codepoint\"}}",
           "\"spans\":[{\"start\":1,\"end\":5}]");
    expect("{\"text\": \"It rained on Monday.\","
           " \"options\": {\"input\": \"story\", \"published\": \"2031-11-19\"}}",
           "\"value\":\"2031-11-17\"");
    expect("{\"text\": \"<h1>Bridge opens</h1><p>It <b>rained</b>, said Ada Quill.\","
           " \"options\": {\"input\": \"html\"}}",
           "\"text\":\"Bridge opens\\nIt rained, said Ada Quill.\"");
    expect("{\"text\": \"\", \"options\": null}", "{\"article\":{");
    /* A NUL in the text ends neither the request nor the answer. */
    expect("{\"text\": \"It rained.\\u0000 It stopped.\"}", "It rained.\\u0000 It stopped.");
}

static void bare_texts(void)
{
    /* Quotation marks, backslashes and line breaks stand as they are. */
    expect_read("\"It \\rained,\"\nsaid Ada Quill.", "{\"input\": \"story\"}",
                "\"text\":\"\\\"It \\\\rained,\\\"\\nsaid Ada Quill.\"");
    expect_read("It rained on Monday.", "{\"input\": \"story\", \"published\": \"2031-11-19\"}",
                "\"value\":\"2031-11-17\"");
    expect_read_bytes("It rained.\0 It stopped.", 23, NULL, "It rained.\\u0000 It stopped.");
    expect_read_bytes(NULL, 0, NULL, "\"code\":\"empty_text\"");
    expect_read("It rained.", "", "{\"article\":{");
    expect_read("It rained.", "null", "{\"article\":{");
    /* Pronouns, whose choice of antecedents once read what was not there. */
    expect_read("Ada Quill spoke. She left. Her boat sank. Tom Marsh saw it. He told her so himself.",
                "{\"input\": \"story\"}", "\"pronouns\":[\"she\"]");
    expect_kind("It rained.", "{}", "{\"article\":");
    expect_kind("It rained.", "{\"input\": \"pdf\"}", "{\"error\":");
    if (strchr(copydesk_version(), '.') == NULL) {
        fprintf(stderr, "this is no version: %s\n", copydesk_version());
        failures++;
    }
}

static void errors_of_bare_texts(void)
{
    expect_read_bytes(NULL, 1, NULL, "\"code\":\"invalid_request\"");
    expect_read("It r\xe0ined.", NULL, "\"code\":\"invalid_encoding\"");
    expect_read("It r\xe0ined.", NULL, "the text is not in UTF-8 (byte 4, counted from 0)");
    expect_read("", "{\"input\": \"", "\"code\":\"invalid_json\"");
    expect_read("", "{\"input\": \"\xff\"}", "options_json is not in UTF-8 (byte 11,");
    expect_read("", "[]", "\"code\":\"invalid_request\"");
    expect_read("", "{\"inptu\": 1}", "\"code\":\"unknown_option\"");
    expect_read("four", "{\"max_bytes\": 3}", "\"code\":\"text_too_large\"");
}

static void errors(void)
{
    expect_bytes(NULL, 0, "{\"error\":{\"code\":\"invalid_request\"");
    expect("", "\"code\":\"invalid_json\"");
    expect("{\"text\": \"It rai", "\"code\":\"invalid_json\"");
    expect("[]", "\"code\":\"invalid_request\"");
    expect("{\"text\": 7}", "\"code\":\"invalid_request\"");
    expect("{\"options\": {}}", "missing field `text`");
    expect("{\"text\": \"\", \"optoins\": {}}", "unknown field `optoins`");
    expect_bytes("{\"text\": \"\xff\"}", 13, "\"code\":\"invalid_json\"");
    expect("{\"text\": \"\xff\"}", "the request is not in UTF-8 (byte 10, counted from 0)");
    expect("{\"text\": \"\", \"options\": {\"inptu\": 1}}", "\"code\":\"unknown_option\"");
    expect("{\"text\": \"\", \"options\": {\"input\": 1}}", "\"code\":\"invalid_option\"");
    expect("{\"text\": \"\", \"options\": {\"input\": \"pdf\"}}", "\"code\":\"invalid_option\"");
    expect("{\"text\": \"\", \"options\": {\"published\": \"May\"}}", "\"code\":\"invalid_date\"");
    expect("{\"text\": \"four\", \"options\": {\"max_bytes\": 3}}", "\"code\":\"text_too_large\"");
    copydesk_free(NULL);
}

static void *parse_often(void *unused)
{
    int round;
    for (round = 0; round < 10; round++) {
        articles();
        bare_texts();
    }
    return unused;
}

int main(void)
{
    pthread_t threads[2];
    int index;

    articles();
    bare_texts();
    errors();
    errors_of_bare_texts();
    for (index = 0; index < 2; index++) {
        if (pthread_create(&threads[index], NULL, parse_often, NULL) != 0) {
            return EXIT_FAILURE;
        }
    }
    for (index = 0; index < 2; index++) {
        pthread_join(threads[index], NULL);
    }
    if (failures > 0) {
        fprintf(stderr, "%d failed\n", failures);
        return EXIT_FAILURE;
    }
    puts("the C interface keeps its promises");
    return EXIT_SUCCESS;
}
