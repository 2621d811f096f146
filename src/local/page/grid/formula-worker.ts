// The page's second thread: formulas are calculated here, so that typing and scrolling never wait for them.

import { ICommandService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRPCWorkerThreadPlugin } from '@univerjs/rpc';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { calculateInTurn } from './one-calculation.ts';

const univer = new Univer({ locale: LocaleType.FR_FR, logLevel: LogLevel.ERROR });
univer.registerPlugin(UniverSheetsPlugin, { onlyRegisterFormulaRelatedMutations: true });
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverRPCWorkerThreadPlugin);
calculateInTurn(univer.__getInjector().get(ICommandService));
