# The headers nearly every source reads, compiled once for the program and once for its tests.
set(saboot_common_headers <QString> <QByteArray> <QHash> <QVector> <QJsonObject> <QJsonArray> <QJsonDocument> <QDateTime>
  <QDir> <QFile> <QFileInfo> <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional> <set> <span> <string>
  <thread> <unordered_map> <variant> <vector>)

# The first caller with the name `owner` compiles them, the others, built with the same options, reuse them.
function(saboot_precompile target owner)
  if(NOT SABOOT_PCH)
    return()
  elseif(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${saboot_common_headers})
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

# What waits for people, the database or other libraries: optimised less, because it is most of what there is to compile.
set(saboot_glue_options $<$<NOT:$<CONFIG:Debug>>:-O1>)

# saboot_library(<folder> [DEPENDS other folders] [PUBLIC libs] [PRIVATE libs])
# One static library per app/ folder, from every .cpp in it. Third-party libraries go to PRIVATE.
function(saboot_library name)
  cmake_parse_arguments(A "" "" "DEPENDS;PUBLIC;PRIVATE;EXCLUDE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  foreach(x ${A_EXCLUDE})
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${x})
  endforeach()
  set(target saboot_${name})
  add_library(${target} STATIC ${sources})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  list(TRANSFORM A_DEPENDS PREPEND saboot_)
  target_link_libraries(${target} PUBLIC Qt6::Core ${A_DEPENDS} ${A_PUBLIC} PRIVATE saboot_policy ${A_PRIVATE})
  saboot_precompile(${target} saboot_base)
endfunction()

# saboot_executable(<name> SOURCES ... LINK ...)
function(saboot_executable name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  target_link_libraries(${name} PRIVATE saboot_policy ${A_LINK})
  target_link_options(${name} PRIVATE -pie)
endfunction()

find_program(SABOOT_GOLD ld.gold)
set(saboot_test_options -O0 -U_FORTIFY_SOURCE)
function(saboot_tests_common)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/tests/common.cpp CONTENT "// Only the owner of the tests' precompiled headers.\n")
  add_library(saboot_tests_common STATIC ${CMAKE_BINARY_DIR}/tests/common.cpp)
  target_link_libraries(saboot_tests_common PRIVATE saboot_policy Qt6::Core)
  target_compile_options(saboot_tests_common PRIVATE ${saboot_test_options})
  saboot_precompile(saboot_tests_common saboot_tests_common)
endfunction()

# saboot_test(<class> LINK targets [SOURCES more.cpp] [LABELS l] [TIMEOUT s] [HEADERS target whose precompiled ones are used])
# Builds tst_<class>.cpp; runs it offscreen twice: in UTC and English, then in Asia/Karachi and Urdu.
function(saboot_test name)
  cmake_parse_arguments(A "ONCE" "TIMEOUT;HEADERS" "LINK;SOURCES;LABELS;DEPENDS" ${ARGN})
  set(target tst_${name})
  add_executable(${target} ${target}.cpp ${A_SOURCES})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  # One class, in the source itself: AUTOMOC would scan and compile an empty file for every test.
  qt_generate_moc(${CMAKE_CURRENT_SOURCE_DIR}/${target}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${target}.moc TARGET ${target})
  set_source_files_properties(${target}.cpp PROPERTIES OBJECT_DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${target}.moc)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  target_link_libraries(${target} PRIVATE saboot_policy Qt6::Test ${A_LINK})
  # Test sources are compiled once and run for seconds: not worth optimising. What they test keeps its own options.
  target_compile_options(${target} PRIVATE ${saboot_test_options})
  if(SABOOT_GOLD)
    target_link_options(${target} PRIVATE -fuse-ld=gold) # a hundred programs to link
  endif()
  if(NOT A_HEADERS)
    set(A_HEADERS saboot_tests_common)
  endif()
  saboot_precompile(${target} ${A_HEADERS})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/ui)
  target_compile_definitions(${target} PRIVATE
    SABOOT_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SABOOT_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(A_DEPENDS)
    add_dependencies(${target} ${A_DEPENDS})
  endif()
  if(NOT A_TIMEOUT)
    set(A_TIMEOUT 120)
  endif()
  set(common "QT_QPA_PLATFORM=offscreen" "XDG_DATA_HOME=${CMAKE_BINARY_DIR}/tests/data" "ASAN_OPTIONS=detect_leaks=0")
  add_test(NAME ${name} COMMAND ${target})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${A_TIMEOUT} LABELS "${A_LABELS}"
    ENVIRONMENT "${common};TZ=UTC;LC_ALL=C.UTF-8")
  if(NOT A_ONCE)
    add_test(NAME ${name}.ur COMMAND ${target})
    set_tests_properties(${name}.ur PROPERTIES TIMEOUT ${A_TIMEOUT} LABELS "${A_LABELS}"
      ENVIRONMENT "${common};TZ=Asia/Karachi;LANG=ur_PK.UTF-8;LC_CTYPE=C.UTF-8")
  endif()
endfunction()

# saboot_pkg(<alias> module) : an imported target for a pkg-config module.
function(saboot_pkg module)
  pkg_check_modules(${module} REQUIRED IMPORTED_TARGET GLOBAL ${module})
endfunction()
