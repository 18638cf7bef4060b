package br.central.canais.email;

import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.Motivacao;
import br.central.comunicacao.entrada.EmailsRecebidos;
import br.central.comunicacao.entrada.leitura.EmailLido;
import br.central.seguranca.ComoSistema;
import org.springframework.stereotype.Component;

/** Puts an e-mail into a case as an act of who attends. */
@Component
class CasosDosEmails {

    private final EmailsRecebidos emails;
    private final Atendimentos atendimentos;
    private final AtendimentosDoCliente doCliente;
    private final EdicaoDeAtendimentos edicao;
    private final AnexosDoAtendimento anexos;

    CasosDosEmails(
            EmailsRecebidos emails,
            Atendimentos atendimentos,
            AtendimentosDoCliente doCliente,
            EdicaoDeAtendimentos edicao,
            AnexosDoAtendimento anexos) {
        this.emails = emails;
        this.atendimentos = atendimentos;
        this.doCliente = doCliente;
        this.edicao = edicao;
        this.anexos = anexos;
    }

    ArquivosDoEmail arquivos(long email) {
        return ArquivosDoEmail.de(email, emails, doCliente);
    }

    /** Who wrote is told with it: it is nobody the case knows. */
    void juntar(EmailLido lido, Encaminhado destino, ArquivosDoEmail arquivos) {
        String deQuem = lido.remetente().endereco() == null
                ? "E-mail de remetente que não se sabe"
                : "E-mail de " + lido.remetente().endereco();
        edicao.complementar(
                destino.ligadoA(), new MensagemComplementar(deQuem + ":\n\n" + EntregaNoCaso.texto(lido), null));
        arquivos.aceitos().forEach(um -> anexos.incluir(destino.ligadoA(), um));
        if (destino.protocolo() != null) {
            Motivacao motivo = new Motivacao("O e-mail foi juntado ao atendimento " + destino.ligadoA() + ".");
            ComoSistema.executar(() -> atendimentos.cancelar(destino.protocolo(), motivo));
        }
    }
}
