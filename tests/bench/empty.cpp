// SPDX-License-Identifier: Apache-2.0
// The floor: what the system takes to start and end a static program.
int main() {}
