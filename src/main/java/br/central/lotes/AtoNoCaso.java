package br.central.lotes;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Notas;
import br.central.atendimento.Priorizacao;
import br.central.atendimento.TransferenciaDeDemandas;
import br.central.atendimento.contrato.NovaPrioridade;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.atendimento.contrato.TransferenciaDeDemanda;
import br.central.comum.Recusa;
import br.central.lotes.Alvo.Tipo;
import org.springframework.stereotype.Component;

/** One act of a batch, through the same façades as when it is done by hand. */
@Component
class AtoNoCaso {

    private final EdicaoDeAtendimentos edicao;
    private final TransferenciaDeDemandas demandas;
    private final AlteracaoDePrazo prazos;
    private final Priorizacao prioridades;
    private final Notas notas;

    AtoNoCaso(
            EdicaoDeAtendimentos edicao,
            TransferenciaDeDemandas demandas,
            AlteracaoDePrazo prazos,
            Priorizacao prioridades,
            Notas notas) {
        this.edicao = edicao;
        this.demandas = demandas;
        this.prazos = prazos;
        this.prioridades = prioridades;
        this.notas = notas;
    }

    /** @throws Recusa when it is not possible, or the user may not */
    void fazer(Lote lote, Alvo alvo) {
        switch (lote.acao()) {
            case TRANSFERIR -> transferir(lote, alvo);
            case ALTERAR_PRAZO -> alterarPrazo(lote, alvo);
            case ALTERAR_PRIORIDADE -> priorizar(lote, alvo);
            case COMENTAR -> comentar(lote, alvo);
        }
    }

    private void transferir(Lote lote, Alvo alvo) {
        switch (alvo.tipo()) {
            case ATENDIMENTO ->
                edicao.transferir(alvo.protocolo(), new Transferencia(lote.usuario(), lote.grupo(), lote.texto()));
            case DEMANDA ->
                demandas.transferir(
                        alvo.solicitacao(),
                        new TransferenciaDeDemanda(lote.usuario(), lote.grupo(), lote.texto(), alvo.grupo()));
            case CONSOLIDACAO ->
                throw new Recusa.EstadoNaoPermite(
                        "A consolidação não se transfere: quem do atendimento ou da supervisão a abrir a faz.");
            case RECLAMACAO ->
                throw new Recusa.EstadoNaoPermite("A reclamação não se transfere: é sempre da ouvidoria.");
            case CUMPRIMENTO -> throw jaRespondida();
        }
    }

    private void alterarPrazo(Lote lote, Alvo alvo) {
        var novo = new NovoPrazo(lote.venceEm(), lote.texto());
        exigirEmTratamento(alvo);
        exigirOutraQueReclamacao(alvo, "O prazo da reclamação é o da ouvidoria e não se altera.");
        if (alvo.tipo() == Tipo.ATENDIMENTO) {
            prazos.doAtendimento(alvo.protocolo(), novo);
        } else {
            prazos.daSolicitacao(alvo.solicitacao(), novo);
        }
    }

    private void priorizar(Lote lote, Alvo alvo) {
        var nova = new NovaPrioridade(lote.prioridade(), lote.texto());
        exigirEmTratamento(alvo);
        exigirOutraQueReclamacao(alvo, "A prioridade da reclamação é sempre a mesma e não se altera.");
        if (alvo.tipo() == Tipo.ATENDIMENTO) {
            prioridades.doAtendimento(alvo.protocolo(), nova);
        } else {
            prioridades.daSolicitacao(alvo.solicitacao(), nova);
        }
    }

    private void comentar(Lote lote, Alvo alvo) {
        var comentario = new Texto(lote.texto());
        if (alvo.tipo() == Tipo.ATENDIMENTO) {
            notas.comentar(alvo.protocolo(), comentario);
        } else {
            notas.comentar(alvo.protocolo(), alvo.solicitacao(), comentario);
        }
    }

    private static void exigirEmTratamento(Alvo alvo) {
        if (alvo.tipo() == Tipo.CUMPRIMENTO) {
            throw jaRespondida();
        }
    }

    private static Recusa jaRespondida() {
        return new Recusa.EstadoNaoPermite(
                "A solicitação já foi respondida: falta realizar o que foi deferido, e esse prazo é o da norma.");
    }

    private static void exigirOutraQueReclamacao(Alvo alvo, String motivo) {
        if (alvo.tipo() == Tipo.RECLAMACAO) {
            throw new Recusa.EstadoNaoPermite(motivo);
        }
    }
}
