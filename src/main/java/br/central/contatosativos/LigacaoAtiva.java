package br.central.contatosativos;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Ligacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.CasoDaChamada;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Resolucao;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The atendimento that each outbound call is: opened before anything is said, closed or forwarded with its outcome. */
@Component
class LigacaoAtiva {

    private static final String SOBRE_RESTRITO = "Ligação sobre um atendimento restrito";

    private final Atendimentos casos;
    private final Ligacoes ligacoes;
    private final EdicaoDeAtendimentos edicao;
    private final Clientes clientes;
    private final UsuarioAtual usuario;
    private final Operadores operadores;

    LigacaoAtiva(
            Atendimentos casos,
            Ligacoes ligacoes,
            EdicaoDeAtendimentos edicao,
            Clientes clientes,
            UsuarioAtual usuario,
            Operadores operadores) {
        this.casos = casos;
        this.ligacoes = ligacoes;
        this.edicao = edicao;
        this.clientes = clientes;
        this.usuario = usuario;
        this.operadores = operadores;
    }

    boolean emCurso(ContatoAtivo contato) {
        return daLigacao(contato).isPresent();
    }

    private Optional<CasoDaChamada> daLigacao(ContatoAtivo contato) {
        return contato.protocoloSemDesfecho().flatMap(ligacoes::emCurso);
    }

    /** @return its protocol; that of the call that this operator has already begun, if so */
    String iniciar(ContatoAtivo contato) {
        Optional<CasoDaChamada> emCurso = daLigacao(contato);
        emCurso.ifPresent(this::exigirMinha);
        return emCurso.map(CasoDaChamada::protocolo).orElseGet(() -> abrir(contato));
    }

    private void exigirMinha(CasoDaChamada caso) {
        boolean deOutro = caso.responsavel() != null && !caso.responsavel().equals(usuario.login());
        if (deOutro && !usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)) {
            throw new Recusa.EstadoNaoPermite(
                    "%s já está fazendo esta ligação.".formatted(operadores.comoSeChama(caso.responsavel())));
        }
    }

    /** @throws Recusa.EstadoNaoPermite when somebody known is called and nobody has asked who answers */
    void exigirIdentidade(String protocolo) {
        boolean falta = ligacoes.emCurso(protocolo)
                .filter(CasoDaChamada::identidadePorConfirmar)
                .isPresent();
        if (falta) {
            throw new Recusa.EstadoNaoPermite(
                    "Confirme a identidade de quem atendeu, no atendimento %s, antes de registrar o contato."
                            .formatted(protocolo));
        }
    }

    void encaminhar(String protocolo, String classificacao, String texto) {
        if (noContato(protocolo).isPresent()) {
            edicao.classificar(protocolo, new EscolhaDeClassificacao(classificacao, null));
            casos.encaminhar(protocolo, new Encaminhamento(texto));
        }
    }

    /** What the operator already did on the page of the case stays. */
    void resolver(String protocolo, String classificacao, String texto) {
        noContato(protocolo).ifPresent(caso -> {
            if (!caso.classificado()) {
                edicao.classificar(protocolo, new EscolhaDeClassificacao(classificacao, null));
            }
            casos.resolver(protocolo, new Resolucao(texto, null));
        });
    }

    private Optional<CasoDaChamada> noContato(String protocolo) {
        return ligacoes.emCurso(protocolo).filter(CasoDaChamada::noContato);
    }

    private String abrir(ContatoAtivo contato) {
        var cliente =
                contato.clienteId() == null ? null : ReferenciaCliente.porId(clientes.vigente(contato.clienteId()));
        String protocolo = casos.abrir(
                        Abertura.porTelefone(Origem.ATIVO, cliente, contato.telefone(), titulo(contato), true))
                .protocolo();
        contato.chamando(protocolo);
        return protocolo;
    }

    /** More people read the call than a restricted case that it is about. */
    private String titulo(ContatoAtivo contato) {
        return contato.atendimentoId() != null
                        && ligacoes.caso(contato.atendimentoId()).restrito()
                ? SOBRE_RESTRITO
                : contato.assunto();
    }
}
