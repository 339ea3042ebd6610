/*
 * Prints the quotes of a story with their speakers: quotes FILE, or the story at standard input.
 *
 * Reads the answer with cJSON; any other reader of JSON will do.
 */
#include <copydesk.h>

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

/* What an id, a position in one of the article's lists, points at; NULL when it is null. */
static const cJSON *at(const cJSON *article, const char *list, const cJSON *id)
{
    return cJSON_IsNumber(id) ? cJSON_GetArrayItem(member(article, list), id->valueint) : NULL;
}

/* The name of a speaker, who may be called “she” where the quote stands. Whom the words name depends on
 * their kind: “a Harrowtel official” has the organization that he belongs to, but not its name. */
static const char *name_of(const cJSON *article, const cJSON *source)
{
    const char *kind = member(source, "kind")->valuestring;
    const cJSON *named = at(article, "people", member(source, "person"));
    if (strcmp(kind, "organization") == 0 || strcmp(kind, "document") == 0) {
        named = at(article, "organizations", member(source, "organization"));
    } else if (strcmp(kind, "place") == 0) {
        named = at(article, "places", member(source, "place"));
    }
    return named != NULL ? member(named, "name")->valuestring : member(source, "text")->valuestring;
}

static void print_quotes(const cJSON *article)
{
    const cJSON *quote, *speaker;
    cJSON_ArrayForEach(quote, member(article, "quotes")) {
        const char *between = "";
        cJSON_ArrayForEach(speaker, member(quote, "speakers")) {
            printf("%s%s", between, name_of(article, speaker));
            between = " and ";
        }
        printf("%s: %s\n", *between == '\0' ? "somebody" : "", member(quote, "text")->valuestring);
    }
}

/* All of a file; its length is stored in *length. */
static char *contents(FILE *file, size_t *length)
{
    size_t room = 1 << 20;
    char *text = malloc(room);
    *length = 0;
    while (text != NULL && (*length += fread(text + *length, 1, room - *length, file)) == room) {
        char *larger = realloc(text, room *= 2);
        if (larger == NULL) {
            free(text);
        }
        text = larger;
    }
    return text;
}

int main(int count, char **arguments)
{
    static const char options[] = "{\"input\": \"story\"}";
    FILE *file = count > 1 ? fopen(arguments[1], "rb") : stdin;
    size_t length;
    char *text = file != NULL ? contents(file, &length) : NULL;
    if (text == NULL) {
        perror(count > 1 ? arguments[1] : "standard input");
        return EXIT_FAILURE;
    }

    char *answer = copydesk_read(text, length, options, strlen(options));
    cJSON *read = cJSON_Parse(answer);
    const cJSON *error = member(read, "error");
    if (error != NULL) {
        fprintf(stderr, "%s\n", member(error, "message")->valuestring);
    } else {
        print_quotes(member(read, "article"));
    }
    int status = error != NULL ? EXIT_FAILURE : EXIT_SUCCESS;
    cJSON_Delete(read);
    copydesk_free(answer);
    free(text);
    return status;
}
