/* Stands between a program and the disk, for one folder: notes what is asked of the disk there,
 * kills the program at the k-th call, or lets the k-th call fail. Preloaded by the tests.
 *
 * A call counts when it can change what is on the disk: opening to write, writing, truncating,
 * forcing to the disk, renaming, removing, closing what was written to. It is counted, and the
 * kill or the error comes, before it is done; of a close the error comes after it, as closing
 * never leaves a file open. What is forced to the disk is noted and not forced: a kill cannot
 * tell the difference, and the replay of a power loss decides for itself what was lost.
 *
 * Begun by the environment (SHIM_FOLDER, SHIM_TRACE) or by shim_arm(). Which file a descriptor
 * belongs to is asked of /proc, so that no table of ours can be wrong.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEVER (-1)
#define REAL(name, result, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static char folder[PATH_MAX];
static size_t folder_length;
static int trace = NEVER;
static long calls, kill_at = NEVER, fail_at = NEVER;
static int fail_errno, fails_on;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

/* ---- what is watched ---- */

static int is_watched(const char *path) {
    if (!folder_length || strncmp(path, folder, folder_length) != 0) return 0;
    if (folder_length > 1) return path[folder_length] == '/' || path[folder_length] == '\0';
    if (!strncmp(path, "/dev/", 5)) return !strncmp(path, "/dev/shm/", 9);
    return strncmp(path, "/proc/", 6) != 0;
}

static int path_of(int descriptor, char *path) {
    char link[64];
    int former = errno;
    if (!folder_length || descriptor < 0 || descriptor == trace) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    errno = former;
    if (length <= 0) return 0;
    path[length] = '\0';
    return is_watched(path);
}

static int whole_path(int base, const char *name, char *path) {
    size_t length = 0;
    if (!folder_length) return 0;
    if (name[0] != '/') {
        char link[64] = "/proc/self/cwd";
        if (base != AT_FDCWD) snprintf(link, sizeof link, "/proc/self/fd/%d", base);
        ssize_t found = readlink(link, path, PATH_MAX / 2);
        if (found <= 0) return 0;
        length = (size_t)found;
        path[length++] = '/';
    }
    snprintf(path + length, PATH_MAX - length, "%s", name);
    return is_watched(path);
}

#define MOST_FILES 1024
static char was_written[MOST_FILES];

static void mark_written(int descriptor) {
    if (descriptor < MOST_FILES) was_written[descriptor] = 1;
}

static int take_written(int descriptor) {
    if (descriptor < 0 || descriptor >= MOST_FILES) return 0;
    return __atomic_exchange_n(&was_written[descriptor], 0, __ATOMIC_SEQ_CST);
}

/* ---- the trace: kind, length of the path, place, size, the path, the bytes ---- */

static void note(char kind, const char *path, uint64_t place, const void *bytes, uint64_t size) {
    REAL("write", ssize_t, int, const void *, size_t);
    if (trace < 0) return;
    int former = errno;
    uint32_t length = (uint32_t)strlen(path);
    size_t head = 1 + sizeof length + sizeof place + sizeof size, whole = head + length + size;
    char *record = malloc(whole);
    if (!record) abort();
    record[0] = kind;
    memcpy(record + 1, &length, sizeof length);
    memcpy(record + 1 + sizeof length, &place, sizeof place);
    memcpy(record + 1 + sizeof length + sizeof place, &size, sizeof size);
    memcpy(record + head, path, length);
    if (size) memcpy(record + head + length, bytes, size);
    pthread_mutex_lock(&one_at_a_time);
    for (size_t done = 0; done < whole;) {
        ssize_t wrote = real(trace, record + done, whole - done);
        if (wrote <= 0) abort();
        done += (size_t)wrote;
    }
    pthread_mutex_unlock(&one_at_a_time);
    free(record);
    errno = former;
}

/* ---- the k-th call ---- */

static int must_fail(void) {
    long now = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (now == kill_at) raise(SIGKILL);
    if (fail_at == NEVER || (fails_on ? now < fail_at : now != fail_at)) return 0;
    errno = fail_errno;
    return 1;
}

/* ---- what the tests call ---- */

static void open_trace(const char *path) {
    REAL("open64", int, const char *, int, ...);
    if (trace >= 0) close(trace);
    trace = NEVER;
    if (!path || !*path) return;
    int opened = real(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    trace = opened < 0 ? NEVER : fcntl(opened, F_DUPFD_CLOEXEC, 900);
    if (opened >= 0) close(opened);
    if (trace < 0) abort();
}

void shim_arm(const char *where, const char *into, long kill, long fail, int error, int lasting) {
    folder_length = 0;
    open_trace(into);
    calls = 0;
    kill_at = kill;
    fail_at = fail;
    fail_errno = error;
    fails_on = lasting;
    snprintf(folder, sizeof folder, "%s", where);
    folder_length = strlen(folder);
}

void shim_rest(void) { kill_at = fail_at = NEVER; }

long shim_calls(void) { return calls; }

void shim_note(const char *said) { note('N', said, 0, NULL, 0); }

__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("SHIM_FOLDER");
    if (where) shim_arm(where, getenv("SHIM_TRACE"), NEVER, NEVER, 0, 0);
}

/* ---- the calls ---- */

static int opens(int base, const char *name, int flags, mode_t mode) {
    REAL("openat64", int, int, const char *, int, ...);
    char path[PATH_MAX];
    int writes = (flags & O_ACCMODE) != O_RDONLY || flags & (O_CREAT | O_TRUNC);
    if (!writes || !whole_path(base, name, path)) return real(base, name, flags, mode);
    struct stat found;
    int is_new = fstatat(base, name, &found, 0) != 0;
    if (must_fail()) return -1;
    int opened = real(base, name, flags, mode);
    if (opened >= 0 && is_new) note('C', path, 0, NULL, 0);
    if (opened >= 0 && !is_new && flags & O_TRUNC) note('T', path, 0, NULL, 0);
    return opened;
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list more; \
        va_start(more, flags); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

int open(const char *name, int flags, ...) {
    MODE_OF(flags)
    return opens(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...) {
    MODE_OF(flags)
    return opens(AT_FDCWD, name, flags | O_LARGEFILE, mode);
}

int openat(int base, const char *name, int flags, ...) {
    MODE_OF(flags)
    return opens(base, name, flags, mode);
}

int openat64(int base, const char *name, int flags, ...) {
    MODE_OF(flags)
    return opens(base, name, flags | O_LARGEFILE, mode);
}

int close(int descriptor) {
    REAL("close", int, int);
    char path[PATH_MAX];
    int counts = take_written(descriptor) && path_of(descriptor, path);
    int fails = counts && must_fail(), error = errno;
    int closed = real(descriptor);
    if (fails) errno = error;
    return fails ? -1 : closed;
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
    REAL("write", ssize_t, int, const void *, size_t);
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) return real(descriptor, bytes, size);
    mark_written(descriptor);
    if (must_fail()) return -1;
    ssize_t wrote = real(descriptor, bytes, size);
    off_t place = lseek(descriptor, 0, SEEK_CUR);
    if (wrote > 0) note('W', path, (uint64_t)(place < wrote ? 0 : place - wrote), bytes, wrote);
    return wrote;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t place) {
    REAL("pwrite64", ssize_t, int, const void *, size_t, off64_t);
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) return real(descriptor, bytes, size, place);
    mark_written(descriptor);
    if (must_fail()) return -1;
    ssize_t wrote = real(descriptor, bytes, size, place);
    if (wrote > 0) note('W', path, (uint64_t)place, bytes, wrote);
    return wrote;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t place) {
    return pwrite64(descriptor, bytes, size, place);
}

int ftruncate64(int descriptor, off64_t size) {
    REAL("ftruncate64", int, int, off64_t);
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) return real(descriptor, size);
    if (must_fail()) return -1;
    int done = real(descriptor, size);
    if (done == 0) note('T', path, (uint64_t)size, NULL, 0);
    return done;
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

static int forces(int descriptor, int (*real)(int)) {
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) return real(descriptor);
    if (must_fail()) return -1;
    note('S', path, 0, NULL, 0);
    return 0;
}

int fsync(int descriptor) {
    REAL("fsync", int, int);
    return forces(descriptor, real);
}

int fdatasync(int descriptor) {
    REAL("fdatasync", int, int);
    return forces(descriptor, real);
}

int unlinkat(int base, const char *name, int flags) {
    REAL("unlinkat", int, int, const char *, int);
    char path[PATH_MAX];
    if (!whole_path(base, name, path)) return real(base, name, flags);
    if (must_fail()) return -1;
    int done = real(base, name, flags);
    if (done == 0) note('U', path, 0, NULL, 0);
    return done;
}

int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }

int renameat(int base, const char *name, int new_base, const char *new_name) {
    REAL("renameat", int, int, const char *, int, const char *);
    char path[PATH_MAX], new_path[PATH_MAX];
    if (!whole_path(base, name, path) | !whole_path(new_base, new_name, new_path))
        return real(base, name, new_base, new_name);
    if (must_fail()) return -1;
    int done = real(base, name, new_base, new_name);
    if (done == 0) note('R', path, 0, new_path, strlen(new_path));
    return done;
}

int rename(const char *name, const char *new_name) {
    return renameat(AT_FDCWD, name, AT_FDCWD, new_name);
}

/* Ways round the calls above: copying inside the kernel is refused where it is watched, so that
 * the program falls back to writing; a file written through stdio is noted by name alone. */

ssize_t sendfile(int into, int from, off_t *place, size_t size) {
    REAL("sendfile", ssize_t, int, int, off_t *, size_t);
    char path[PATH_MAX];
    if (!path_of(into, path)) return real(into, from, place, size);
    errno = EINVAL;
    return -1;
}

ssize_t sendfile64(int into, int from, off64_t *place, size_t size) {
    return sendfile(into, from, place, size);
}

ssize_t copy_file_range(int from, off64_t *start, int into, off64_t *place, size_t size,
                        unsigned flags) {
    REAL("copy_file_range", ssize_t, int, off64_t *, int, off64_t *, size_t, unsigned);
    char path[PATH_MAX];
    if (!path_of(into, path)) return real(from, start, into, place, size, flags);
    errno = ENOSYS;
    return -1;
}

FILE *fopen64(const char *name, const char *mode) {
    REAL("fopen64", FILE *, const char *, const char *);
    char path[PATH_MAX];
    FILE *opened = real(name, mode);
    if (opened && strpbrk(mode, "wa+") && whole_path(AT_FDCWD, name, path))
        note('F', path, 0, NULL, 0);
    return opened;
}

FILE *fopen(const char *name, const char *mode) { return fopen64(name, mode); }
