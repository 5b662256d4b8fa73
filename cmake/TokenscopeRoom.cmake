# SPDX-FileCopyrightText: 2026 The Tokenscope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# A room is one folder and one static library, so that the link line enforces who may use whom:
#   tokenscope_room(client SOURCES a.cpp a.h USES base model LINKS CURL::libcurl)
# makes tokenscope_client. USES names rooms (public), LINKS names libraries that only its .cpp files see,
# EXPOSES libraries that its headers show.
function(tokenscope_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;LINKS;EXPOSES")
    set(target tokenscope_${name})
    list(TRANSFORM arg_USES PREPEND tokenscope_)
    if(NOT arg_SOURCES MATCHES "\\.cpp")
        add_library(${target} INTERFACE ${arg_SOURCES})
        target_link_libraries(${target} INTERFACE Qt6::Core tokenscope_options ${arg_USES} ${arg_EXPOSES})
        target_include_directories(${target} INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
        return()
    endif()
    qt_add_library(${target} STATIC ${arg_SOURCES})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
    target_link_libraries(${target}
        PUBLIC Qt6::Core tokenscope_options ${arg_USES} ${arg_EXPOSES}
        PRIVATE ${arg_LINKS})
    set_property(GLOBAL APPEND PROPERTY TOKENSCOPE_ROOMS ${target})
endfunction()
