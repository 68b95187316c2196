#pragma once

// Marks a text for translation without translating it: core has no Qt. lupdate
// reads the alias (QT_TR_NOOP+=LUTHIER_TR) and `ui` translates when it shows the text.
#define LUTHIER_TR(text) text
