/* The head of the AppImage. What follows it in the file is a squashfs: it is mounted for as long as the app
   runs. Where nothing can be mounted, it is unpacked for that long instead.

   The server of the mount is a child with two pipes: it writes to `ready` once the mount is there, and ends
   when `alive` closes, which the system does for us however this process ends. */
#define _GNU_SOURCE
#include <squashfuse/config.h>
#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* squashfuse can also unpack LZO, by a library under the GPL. Our files are packed with zstd, so that
   one stays out. */
int lzo1x_decompress_safe(const unsigned char *from, size_t length, unsigned char *to, size_t *room,
                          void *work) {
    (void)from, (void)length, (void)to, (void)room, (void)work;
    return -1;
}

#define CHUNK (1 << 20)
#define OPEN_FOLDERS 16
#define FAILED 1
#define NOT_FOUND 127

static const char USAGE[] =
    "--appimage-extract          unpack into ./squashfs-root\n"
    "--appimage-extract-and-run  unpack, run, remove\n"
    "--appimage-mount            mount, tell where, and wait for Ctrl+C\n"
    "--appimage-offset           tell where in the file the squashfs begins\n";

static char image[PATH_MAX];
static volatile sig_atomic_t app;

static void complain(const char *what) { fprintf(stderr, "Acupress: %s: %s\n", what, strerror(errno)); }

/* The squashfs begins where the ELF file ends: after its section headers. */
static off_t payload_offset(void) {
    Elf64_Ehdr head;
    int file = open(image, O_RDONLY | O_CLOEXEC);
    ssize_t got = file < 0 ? -1 : read(file, &head, sizeof head);
    if (file >= 0) close(file);
    if (got != sizeof head) return -1;
    return (off_t)head.e_shoff + (off_t)head.e_shentsize * head.e_shnum;
}

/* ---- unpacking ---- */

static int write_all(int file, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return -1;
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

static int unpack_file(sqfs *fs, sqfs_inode *inode, const char *target) {
    static char chunk[CHUNK];
    int file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, inode->base.mode & 0777);
    if (file < 0) return -1;
    sqfs_off_t at = 0, end = (sqfs_off_t)inode->xtra.reg.file_size;
    int result = 0;
    while (at < end && result == 0) {
        sqfs_off_t count = CHUNK;
        if (sqfs_read_range(fs, inode, at, &count, chunk) != SQFS_OK || count == 0) {
            errno = EIO;
            result = -1;
        } else {
            result = write_all(file, chunk, (size_t)count);
            at += count;
        }
    }
    if (close(file) && result == 0) result = -1;
    return result;
}

static int unpack_link(sqfs *fs, sqfs_inode *inode, const char *target) {
    char points_to[PATH_MAX];
    size_t size = sizeof points_to;
    if (sqfs_readlink(fs, inode, points_to, &size) != SQFS_OK) {
        errno = EIO;
        return -1;
    }
    if (unlink(target) && errno != ENOENT) return -1;
    return symlink(points_to, target);
}

static int unpack_entry(sqfs *fs, sqfs_traverse *walk, const char *folder) {
    char target[PATH_MAX];
    sqfs_inode inode;
    if (snprintf(target, sizeof target, "%s/%s", folder, walk->path) >= (int)sizeof target) {
        errno = ENAMETOOLONG;
        return -1;
    }
    if (sqfs_inode_get(fs, &inode, sqfs_dentry_inode(&walk->entry)) != SQFS_OK) {
        errno = EIO;
        return -1;
    }
    if (S_ISDIR(inode.base.mode)) return mkdir(target, 0755) && errno != EEXIST ? -1 : 0;
    if (S_ISLNK(inode.base.mode)) return unpack_link(fs, &inode, target);
    if (S_ISREG(inode.base.mode)) return unpack_file(fs, &inode, target);
    return 0;
}

/* Unpacks into a folder that exists. Complains and gives -1 where it cannot be written, or is full. */
static int unpack(const char *folder, off_t offset) {
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err fault = SQFS_OK;
    int result = 0;
    if (sqfs_open_image(&fs, image, (size_t)offset) != SQFS_OK) {
        fputs("Acupress: this file is damaged; please download it again.\n", stderr);
        return -1;
    }
    if (sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs)) != SQFS_OK) return -1;
    while (result == 0 && sqfs_traverse_next(&walk, &fault)) {
        if (!walk.dir_end) result = unpack_entry(&fs, &walk, folder);
    }
    if (result) complain(folder);
    if (fault != SQFS_OK) {
        fputs("Acupress: this file is damaged; please download it again.\n", stderr);
        result = -1;
    }
    sqfs_traverse_close(&walk);
    sqfs_destroy(&fs);
    return result;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status, (void)kind, (void)place;
    return remove(path);
}

static void remove_folder(const char *folder) { nftw(folder, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS); }

/* ---- mounting ---- */

static struct fuse_session *session;
static const char *mounted_at;
static int alive;

/* Who is not root may not unmount; FUSE's own program may, and has two names. */
static void unmount(void) {
    if (umount2(mounted_at, MNT_DETACH) == 0 || errno != EPERM) return;
    pid_t helper = fork();
    if (helper == 0) {
        execlp("fusermount3", "fusermount3", "-u", "-z", "-q", "--", mounted_at, (char *)NULL);
        execlp("fusermount", "fusermount", "-u", "-z", "-q", "--", mounted_at, (char *)NULL);
        _exit(NOT_FOUND);
    }
    if (helper > 0) waitpid(helper, NULL, 0);
}

static void *end_with_parent(void *nothing) {
    char byte;
    ssize_t got;
    do got = read(alive, &byte, 1);
    while (got > 0 || (got < 0 && errno == EINTR));
    fuse_session_exit(session);
    unmount();
    return nothing;
}

static int serve(const char *folder, off_t offset, int ready) {
    static struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr,
        .opendir = sqfs_ll_op_opendir,
        .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir,
        .lookup = sqfs_ll_op_lookup,
        .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create,
        .release = sqfs_ll_op_release,
        .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink,
        .forget = sqfs_ll_op_forget,
        .listxattr = sqfs_ll_op_listxattr,
        .getxattr = sqfs_ll_op_getxattr,
        .statfs = stfs_ll_op_statfs,
    };
    struct fuse_args options = FUSE_ARGS_INIT(0, NULL);
    sqfs_ll_chan channel;
    pthread_t watcher;
    fuse_opt_add_arg(&options, "acupress");
    fuse_opt_add_arg(&options, "-oro,nodev,nosuid,fsname=Acupress,subtype=squashfuse");
    sqfs_ll *tree = sqfs_ll_open(image, (size_t)offset);
    if (!tree || sqfs_ll_mount(&channel, folder, &options, &operations, sizeof operations, tree) != SQFS_OK)
        return FAILED;
    session = channel.session;
    mounted_at = folder;
    if (pthread_create(&watcher, NULL, end_with_parent, NULL) || write(ready, "R", 1) != 1) return FAILED;
    close(ready);
    fuse_session_loop(session);
    sqfs_ll_unmount(&channel, folder);
    rmdir(folder);
    return 0;
}

/* Mounts at a folder that exists. Gives the descriptor that keeps it there while it is open, or -1. */
static int mount_payload(const char *folder, off_t offset) {
    int ready[2], life[2];
    char byte;
    if (pipe2(ready, O_CLOEXEC) || pipe2(life, O_CLOEXEC)) return -1;
    pid_t server = fork();
    if (server < 0) return -1;
    if (server == 0) {
        int nowhere = open("/dev/null", O_RDWR);
        close(ready[0]);
        close(life[1]);
        alive = life[0];
        setsid();
        for (int standard = 0; standard < 3; standard++) dup2(nowhere, standard);
        _exit(serve(folder, offset, ready[1]));
    }
    close(ready[1]);
    close(life[0]);
    ssize_t got = read(ready[0], &byte, 1);
    close(ready[0]);
    if (got == 1) return life[1];
    close(life[1]);
    waitpid(server, NULL, 0);
    return -1;
}

/* ---- running ---- */

static void pass_on(int signal) {
    if (app > 0) kill(app, signal);
}

static void listen_to_signals(void) {
    struct sigaction action = {.sa_handler = pass_on};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
}

/* Runs AppRun with the words given to us, and gives the status that a shell would tell. */
static int run(const char *folder, char **words) {
    char program[PATH_MAX], here[PATH_MAX];
    int status;
    if (snprintf(program, sizeof program, "%s/AppRun", folder) >= (int)sizeof program) return FAILED;
    setenv("APPDIR", folder, 1);
    setenv("APPIMAGE", image, 1);
    setenv("ARGV0", words[0], 1);
    if (getcwd(here, sizeof here)) setenv("OWD", here, 1);
    listen_to_signals();
    app = fork();
    if (app == 0) {
        words[0] = program;
        execv(program, words);
        complain(program);
        _exit(NOT_FOUND);
    }
    while (waitpid(app, &status, 0) < 0)
        if (errno != EINTR) return FAILED;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static int mount_and_wait(const char *folder, off_t offset) {
    int life = mount_payload(folder, offset);
    if (life < 0) {
        fputs("Acupress: nothing can be mounted here.\n", stderr);
        rmdir(folder);
        return FAILED;
    }
    puts(folder);
    fflush(stdout);
    listen_to_signals();
    pause();
    return 0;
}

static int run_unpacked(const char *folder, off_t offset, char **words) {
    int status = unpack(folder, offset) ? FAILED : run(folder, words);
    remove_folder(folder);
    return status;
}

static int unpack_here(off_t offset) {
    if (mkdir("squashfs-root", 0755) && errno != EEXIST) {
        complain("squashfs-root");
        return FAILED;
    }
    return unpack("squashfs-root", offset) ? FAILED : 0;
}

int main(int count, char **words) {
    ssize_t length = readlink("/proc/self/exe", image, sizeof image - 1);
    if (length < 0) {
        complain("/proc/self/exe");
        return FAILED;
    }
    image[length] = '\0';
    off_t offset = payload_offset();
    const char *option = count > 1 && !strncmp(words[1], "--appimage-", 11) ? words[1] + 11 : "";
    if (offset < 0) {
        complain(image);
        return FAILED;
    }
    if (!strcmp(option, "offset")) return printf("%lld\n", (long long)offset) < 0;
    if (!strcmp(option, "extract")) return unpack_here(offset);
    if (!strcmp(option, "help")) return fputs(USAGE, stderr) < 0;

    const char *temporary = getenv("TMPDIR");
    char folder[PATH_MAX];
    if (!temporary || !*temporary) temporary = "/tmp";
    if (snprintf(folder, sizeof folder, "%s/acupress-XXXXXX", temporary) >= (int)sizeof folder || !mkdtemp(folder)) {
        complain(temporary);
        return FAILED;
    }
    if (!strcmp(option, "mount")) return mount_and_wait(folder, offset);
    if (!strcmp(option, "extract-and-run")) {
        words[1] = words[0];
        return run_unpacked(folder, offset, words + 1);
    }
    if (getenv("APPIMAGE_EXTRACT_AND_RUN")) return run_unpacked(folder, offset, words);
    int life = mount_payload(folder, offset);
    if (life < 0) return run_unpacked(folder, offset, words);
    int status = run(folder, words);
    close(life);
    return status;
}
