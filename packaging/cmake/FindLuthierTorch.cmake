# libtorch out of the torch wheel, as two imported libraries: Luthier::torch_cpu and Luthier::c10, and the OpenMP
# runtime that the wheel ships. TorchConfig.cmake is not used: it wants a CUDA SDK and links the CUDA libraries.
#
# LUTHIER_LIBTORCH (cache or environment) is a folder with lib/ and include/, as `torch` inside the unpacked wheel.

if(NOT LUTHIER_LIBTORCH)
    set(LUTHIER_LIBTORCH "$ENV{LUTHIER_LIBTORCH}")
endif()
if(NOT LUTHIER_LIBTORCH)
    set(LUTHIER_LIBTORCH "$ENV{HOME}/.cache/luthier/libtorch-2.11.0/torch")
endif()
set(LUTHIER_LIBTORCH "${LUTHIER_LIBTORCH}" CACHE PATH "Folder with lib/ and include/ of libtorch 2.11" FORCE)

file(GLOB luthier_libgomp "${LUTHIER_LIBTORCH}/lib/libgomp*.so*" "${LUTHIER_LIBTORCH}/../torch.libs/libgomp*.so*")
list(APPEND luthier_libgomp "NOTFOUND")
list(GET luthier_libgomp 0 luthier_libgomp)

include(FindPackageHandleStandardArgs)
find_library(LUTHIER_TORCH_CPU torch_cpu PATHS "${LUTHIER_LIBTORCH}/lib" NO_DEFAULT_PATH)
find_library(LUTHIER_C10 c10 PATHS "${LUTHIER_LIBTORCH}/lib" NO_DEFAULT_PATH)
find_path(LUTHIER_TORCH_INCLUDE ATen/core/Tensor.h PATHS "${LUTHIER_LIBTORCH}/include" NO_DEFAULT_PATH)
find_package_handle_standard_args(LuthierTorch
    REQUIRED_VARS LUTHIER_TORCH_CPU LUTHIER_C10 LUTHIER_TORCH_INCLUDE luthier_libgomp
    REASON_FAILURE_MESSAGE "run `bash packaging/run.sh`, which fetches libtorch, or set LUTHIER_LIBTORCH to a folder with lib/ and include/")

foreach(library torch_cpu c10)
    string(TOUPPER ${library} upper)
    if(NOT TARGET Luthier::${library})
        add_library(Luthier::${library} SHARED IMPORTED)
        set_target_properties(Luthier::${library} PROPERTIES
            IMPORTED_LOCATION "${LUTHIER_LIBTORCH}/lib/lib${library}.so"
            INTERFACE_INCLUDE_DIRECTORIES "${LUTHIER_TORCH_INCLUDE}")
    endif()
endforeach()
# Compile with OpenMP, but link the wheel's runtime: a second libgomp would mean a second pool of threads.
target_compile_options(Luthier::torch_cpu INTERFACE -fopenmp)
target_link_libraries(Luthier::torch_cpu INTERFACE Luthier::c10 "${luthier_libgomp}")
