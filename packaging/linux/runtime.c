/* The first part of an AppImage: a static program that mounts the file system behind it and starts AppRun in it.
 *
 *   ./Burrow.AppImage [arguments of Burrow]
 *   ./Burrow.AppImage --appimage-extract           unpack into ./squashfs-root
 *   ./Burrow.AppImage --appimage-extract-and-run   unpack into a temporary folder, run, clean up
 *   ./Burrow.AppImage --appimage-offset            where the file system begins
 *
 * Mounting needs /dev/fuse and, for all but root, fusermount3; where that fails, the third way is taken by itself.
 * Linked with squashfuse (BSD-2-Clause) and libfuse (LGPL-2.1) and nothing of the machine it runs on.
 */

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/ll.h>
#include <squashfuse/file.h>
#include <squashfuse/traverse.h>
#include <squashfuse/util.h>

static volatile pid_t application;

static void die(const char *what) {
    fprintf(stderr, "AppImage: %s: %s\n", what, strerror(errno));
    exit(127);
}

/* The program ends where its table of sections does; the file system follows. */
static off_t end_of_program(const char *path) {
    Elf64_Ehdr header;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || pread(file, &header, sizeof header, 0) != (ssize_t)sizeof header)
        die(path);
    close(file);
    return header.e_shoff + (off_t)header.e_shentsize * header.e_shnum;
}

static void copy_file(sqfs *fs, sqfs_inode *inode, const char *target) {
    static char buffer[1 << 17];
    int file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, inode->base.mode & 0777);
    if (file < 0)
        die(target);
    for (uint64_t at = 0; at < inode->xtra.reg.file_size;) {
        sqfs_off_t size = sizeof buffer;
        if (sqfs_read_range(fs, inode, at, &size, buffer) || size <= 0)
            die("damaged file system");
        for (sqfs_off_t done = 0; done < size;) {
            ssize_t wrote = write(file, buffer + done, size - done);
            if (wrote < 0)
                die(target);
            done += wrote;
        }
        at += size;
    }
    close(file);
}

static void unpack(const char *image, off_t offset, const char *folder) {
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    char target[PATH_MAX], link[PATH_MAX];
    if (sqfs_open_image(&fs, image, offset) || sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs)))
        die("no file system");
    while (sqfs_traverse_next(&walk, &error)) {
        sqfs_inode inode;
        size_t size = sizeof link;
        if (walk.dir_end)
            continue;
        snprintf(target, sizeof target, "%s/%s", folder, walk.path);
        if (sqfs_inode_get(&fs, &inode, sqfs_dentry_inode(&walk.entry)))
            die("damaged file system");
        if (S_ISDIR(inode.base.mode)) {
            if (mkdir(target, 0755))
                die(target);
        } else if (S_ISLNK(inode.base.mode)) {
            if (sqfs_readlink(&fs, &inode, link, &size) || symlink(link, target))
                die(target);
        } else if (S_ISREG(inode.base.mode)) {
            copy_file(&fs, &inode, target);
        }
    }
    if (error)
        die("damaged file system");
    sqfs_traverse_close(&walk);
    sqfs_destroy(&fs);
}

static void delete_tree(const char *folder) {
    pid_t child = fork();
    if (child == 0) {
        execl("/bin/rm", "rm", "-rf", "--", folder, (char *)NULL);
        _exit(127);
    }
    waitpid(child, NULL, 0);
}

/* In a process of its own: serve the mounted file system until told to end; a byte on the pipe says that it is there. */
static void serve(const char *image, off_t offset, const char *folder, int ready, pid_t starter) {
    static struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir, .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup, .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create, .release = sqfs_ll_op_release, .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink, .listxattr = sqfs_ll_op_listxattr, .getxattr = sqfs_ll_op_getxattr,
        .forget = sqfs_ll_op_forget, .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {"burrow", "-o", "ro,nosuid,nodev,fsname=Burrow,subtype=AppImage", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    sqfs_ll *ll = calloc(1, sizeof *ll);
    sqfs_ll_chan channel;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != starter || !ll || sqfs_open_image(&ll->fs, image, offset) || sqfs_ll_init(ll))
        _exit(1);
    if (sqfs_ll_mount(&channel, folder, &arguments, &operations, sizeof operations, ll))
        _exit(1);
    fuse_set_signal_handlers(channel.session);
    if (write(ready, "", 1) != 1)
        _exit(1);
    close(ready);
    fuse_session_loop(channel.session);
    sqfs_ll_unmount(&channel, folder);
    _exit(0);
}

static void pass_on(int signal_number) {
    if (application > 0)
        kill(application, signal_number);
}

static int run(const char *folder, const char *image, char **arguments) {
    char program[PATH_MAX];
    int status = 0;
    snprintf(program, sizeof program, "%s/AppRun", folder);
    application = fork();
    if (application == 0) {
        setenv("APPIMAGE", image, 1);
        setenv("APPDIR", folder, 1);
        execv(program, arguments);
        die(program);
    }
    signal(SIGTERM, pass_on);
    signal(SIGINT, pass_on);
    signal(SIGHUP, pass_on);
    while (waitpid(application, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **arguments) {
    static char image[PATH_MAX], folder[PATH_MAX];
    const char *temporary = getenv("TMPDIR"), *asked = count > 1 ? arguments[1] : "";
    if (!realpath(getenv("TARGET_APPIMAGE") ? getenv("TARGET_APPIMAGE") : "/proc/self/exe", image))
        die("where am I");
    off_t offset = end_of_program(image);
    if (!strcmp(asked, "--appimage-offset")) {
        printf("%lld\n", (long long)offset);
        return 0;
    }
    if (!strcmp(asked, "--appimage-extract")) {
        if (mkdir("squashfs-root", 0755))
            die("squashfs-root");
        unpack(image, offset, "squashfs-root");
        return 0;
    }
    int unpacked = getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL;
    if (!strcmp(asked, "--appimage-extract-and-run")) {
        arguments[1] = arguments[0];
        arguments++;
        unpacked = 1;
    }
    snprintf(folder, sizeof folder, "%s/.mount_burrowXXXXXX", temporary && *temporary ? temporary : "/tmp");
    if (!mkdtemp(folder))
        die(folder);
    pid_t server = 0, starter = getpid();
    int ready[2];
    char byte;
    if (!unpacked && pipe2(ready, O_CLOEXEC) == 0) {
        server = fork();
        if (server == 0) {
            close(ready[0]);
            serve(image, offset, folder, ready[1], starter);
        }
        close(ready[1]);
        unpacked = read(ready[0], &byte, 1) != 1;
        close(ready[0]);
        if (unpacked) {
            waitpid(server, NULL, 0);
            fprintf(stderr, "AppImage: cannot mount (is fuse3 installed?), unpacking instead\n");
        }
    }
    if (unpacked)
        unpack(image, offset, folder);
    int code = run(folder, image, arguments);
    if (unpacked) {
        delete_tree(folder);
    } else {
        kill(server, SIGTERM);
        waitpid(server, NULL, 0);
        rmdir(folder);
    }
    return code;
}
