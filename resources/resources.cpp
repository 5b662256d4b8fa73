// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A static library needs one source; the content is in the .qrc that CMake makes.
