#include "worker/inside/run.h"

/// saboot-worker: decodes one hostile file and ends. Started by worker::Client only.
int main() { return saboot::worker::inside::run({}); }
