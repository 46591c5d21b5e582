/**
 * What Node is started with wherever threads run WebAssembly: with memory protection keys, which some processors have
 * and others not, V8 now and then loses count of its code pages when such threads come and go, and ends the whole
 * process (`Check failed: jit_page.has_value()`; nodejs/node issue 64500). Seen here once, on an AMD EPYC.
 */
export const safeFlags = ['--no-memory-protection-keys'] as const
