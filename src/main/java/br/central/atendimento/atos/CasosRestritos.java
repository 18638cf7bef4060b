package br.central.atendimento.atos;

import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Leitura;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Restrito;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are restricted to others, for lists that are made elsewhere. */
@Service
@Transactional(readOnly = true)
class CasosRestritos implements CasosVedados {

    private final AtendimentoRepository atendimentos;
    private final SolicitacaoRepository solicitacoes;
    private final ReclamacaoRepository reclamacoes;
    private final Leitura leitura;
    private final UsuarioAtual usuario;

    CasosRestritos(
            AtendimentoRepository atendimentos,
            SolicitacaoRepository solicitacoes,
            ReclamacaoRepository reclamacoes,
            Leitura leitura,
            UsuarioAtual usuario) {
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.leitura = leitura;
        this.usuario = usuario;
    }

    @Override
    public Set<String> entre(Collection<String> protocolos) {
        return protocolos.isEmpty() || usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO)
                ? Set.of()
                : Stream.of(
                                atendimentos.restritos(protocolos),
                                solicitacoes.restritas(protocolos),
                                reclamacoes.restritas(protocolos))
                        .flatMap(List::stream)
                        .filter(um -> !leitura.semRestricao(um.atendimento()))
                        .map(Restrito::protocolo)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
