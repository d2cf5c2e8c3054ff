# One interface target carries every compiler and linker decision; every target of the project links it.
add_library(saboot_policy INTERFACE)
target_compile_definitions(saboot_policy INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<CONFIG:Debug>:QT_FORCE_ASSERTS>
  _GLIBCXX_ASSERTIONS)
target_compile_options(saboot_policy INTERFACE
  # The same everywhere, or the precompiled headers could not be shared.
  -pthread
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror
  -fstack-protector-strong -fstack-clash-protection -fcf-protection=full)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Precompiled headers that do not fit cost time, not correctness.
  target_compile_options(saboot_policy INTERFACE -Wno-error=invalid-pch)
  # False alarms of g++ 12 inside Qt and the standard library once it inlines.
  target_compile_options(saboot_policy INTERFACE
    -Wno-error=maybe-uninitialized -Wno-error=stringop-overflow -Wno-error=array-bounds -Wno-error=restrict
    -Wno-error=stringop-overread -Wno-error=dangling-pointer)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # libseccomp's macros are written for C.
  target_compile_options(saboot_policy INTERFACE -Wno-c99-extensions -Wno-missing-field-initializers)
endif()
if(SABOOT_SANITIZE STREQUAL "address")
  target_compile_options(saboot_policy INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(saboot_policy INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(saboot_policy INTERFACE SABOOT_SANITIZED)
elseif(SABOOT_SANITIZE STREQUAL "fuzzer")
  # Clang's libFuzzer drives the entries of tests/fuzz by what of the code they reach, under the address and undefined sanitizers.
  target_compile_options(saboot_policy INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(saboot_policy INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(saboot_policy INTERFACE SABOOT_SANITIZED)
elseif(SABOOT_SANITIZE STREQUAL "thread")
  target_compile_options(saboot_policy INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(saboot_policy INTERFACE -fsanitize=thread)
  target_compile_definitions(saboot_policy INTERFACE SABOOT_SANITIZED)
else()
  # The fortified functions need optimisation, and the sanitizers replace them.
  target_compile_options(saboot_policy INTERFACE $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE>
                                                 $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
endif()
target_link_options(saboot_policy INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)

find_program(SABOOT_CCACHE ccache)
if(SABOOT_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${SABOOT_CCACHE})
endif()
find_program(SABOOT_MOLD mold)
if(SABOOT_MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_link_options(-fuse-ld=mold)
endif()
